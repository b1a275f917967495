package fi.kapa.failpoints;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weaves the failpoints into the classes of the process that loads it: {@code -javaagent:failpoints.jar=<folder of switches>}. */
public final class Agent implements ClassFileTransformer {
    private static final ClassDesc SWITCHES = ClassDesc.of("fi.kapa.failpoints.Switches");

    private Agent() {}

    public static void premain(String folder, Instrumentation instrumentation) {
        Switches.use(Path.of(folder));
        instrumentation.addTransformer(new Agent());
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        List<Failpoint> points = Arrays.stream(Failpoint.values())
                .filter(point -> point.owner().equals(name))
                .toList();
        return points.isEmpty() ? null : woven(loader, bytes, points);
    }

    private static byte[] woven(@Nullable ClassLoader loader, byte[] bytes, List<Failpoint> points) {
        // Frames are computed anew, for which the other classes' files are looked at and none is loaded.
        ClassHierarchyResolver others = ClassHierarchyResolver.defaultResolver()
                .orElse(ClassHierarchyResolver.ofResourceParsing(
                        loader == null ? ClassLoader.getSystemClassLoader() : loader));
        ClassFile files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(others));
        ClassTransform all = ClassTransform.ACCEPT_ALL;
        for (Failpoint point : points) {
            all = all.andThen(ClassTransform.transformingMethodBodies(
                    method -> method.methodName().equalsString(point.method()), new AtStart(point)));
        }
        return files.transformClass(files.parse(bytes), all);
    }

    /** Puts the question whether the failpoint is on before the first instruction. */
    private record AtStart(Failpoint point) implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            code.loadConstant(point.word());
            if (point.effect() == Failpoint.Effect.DIE) {
                code.invokestatic(
                        SWITCHES, "dieIfOn", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String));
                return;
            }
            code.invokestatic(SWITCHES, "isOn", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_String));
            code.ifThen(on -> {
                switch (point.effect()) {
                    case RETURN -> on.return_();
                    case RETURN_TRUE -> on.iconst_1().ireturn();
                    case RETURN_FALSE -> on.iconst_0().ireturn();
                    case RETURN_NULL -> on.aconst_null().areturn();
                    case DIE -> throw new IllegalStateException("Woven above");
                }
            });
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
