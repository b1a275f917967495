package fi.kapa.chassis.test;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The codes of refusals and defects that Java sources name as literals, found in the trees that the compiler reads. */
final class NamedCodes extends TreeScanner<Void, CompilationUnitTree> {
    private final List<Code> found = new ArrayList<>();

    private NamedCodes() {}

    /**
     * A code and where it is named.
     *
     * @param keys of the texts that it needs: one of the lists whole
     * @param arguments how many its text may have
     */
    record Code(String name, List<List<String>> keys, int arguments, String place) {}

    private enum Kind {
        PROBLEM,
        DEFECT,
        /** An invalid value is a defect of a body or, in a header, a problem of its own. */
        EITHER;

        List<List<String>> keys(String code) {
            List<String> problem = List.of("problem." + code + ".title", "problem." + code + ".detail");
            List<String> defect = List.of("defect." + code);
            return switch (this) {
                case PROBLEM -> List.of(problem);
                case DEFECT -> List.of(defect);
                case EITHER -> List.of(defect, problem);
            };
        }
    }

    static List<Code> in(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(java));
            NamedCodes codes = new NamedCodes();
            task.parse().forEach(unit -> codes.scan(unit, unit));
            return codes.found;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, CompilationUnitTree unit) {
        List<? extends ExpressionTree> arguments = call.getArguments();
        switch (called(call, unit)) {
            case "Refusal.of" -> add(Kind.PROBLEM, arguments, 1, unit);
            case "Refusal.conflict" -> add(Kind.PROBLEM, arguments, 0, unit);
            case "Defect.at" -> add(Kind.DEFECT, arguments, 1, unit);
            case "Defects.add" -> add(Kind.DEFECT, arguments, 0, unit);
            case "Defects.addBasedOn" -> add(Kind.DEFECT, arguments, 1, unit);
            default -> {}
        }
        return super.visitMethodInvocation(call, unit);
    }

    @Override
    public Void visitNewClass(NewClassTree made, CompilationUnitTree unit) {
        switch (made.getIdentifier().toString()) {
            case "InvalidValue" -> add(Kind.EITHER, made.getArguments(), 0, unit);
            case "Refusal" -> add(Kind.PROBLEM, made.getArguments().subList(0, 2), 1, unit);
            default -> {}
        }
        return super.visitNewClass(made, unit);
    }

    /** Type and method, as far as the source alone tells: a collector of defects is known by what its file imports. */
    private static String called(MethodInvocationTree call, CompilationUnitTree unit) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree member
            when member.getIdentifier().toString().startsWith("add") && collectsDefects(unit) ->
                "Defects." + member.getIdentifier();
            case IdentifierTree own -> fileName(unit).replace(".java", "." + own);
            case ExpressionTree other -> other.toString();
        };
    }

    private static boolean collectsDefects(CompilationUnitTree unit) {
        return unit.getPackageName().toString().equals("fi.kapa.chassis.json")
                || unit.getImports().stream()
                        .anyMatch(
                                one -> one.getQualifiedIdentifier().toString().equals("fi.kapa.chassis.json.Defects"));
    }

    private void add(Kind kind, List<? extends ExpressionTree> arguments, int code, CompilationUnitTree unit) {
        if (arguments.size() > code) {
            literals(arguments.get(code))
                    .filter(name -> name.matches("[A-Z][A-Z0-9_]+"))
                    .map(name -> new Code(name, kind.keys(name), arguments.size() - code - 1, fileName(unit)))
                    .forEach(found::add);
        }
    }

    private static Stream<String> literals(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text -> Stream.of(text);
            case ParenthesizedTree inner -> literals(inner.getExpression());
            case ConditionalExpressionTree choice ->
                Stream.concat(literals(choice.getTrueExpression()), literals(choice.getFalseExpression()));
            case ExpressionTree computed -> Stream.empty();
        };
    }

    private static String fileName(CompilationUnitTree unit) {
        return Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    }
}
