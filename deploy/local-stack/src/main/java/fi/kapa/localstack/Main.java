package fi.kapa.localstack;

import fi.kapa.localstack.platform.Platform;
import fi.kapa.localstack.platform.PlatformPart;
import fi.kapa.localstack.platform.PlatformPorts;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The commands of the local stack; {@code ./suite} is the door to them. */
final class Main {

    private Main() {}

    public static void main(String[] words) {
        try {
            System.exit(run(Arrays.asList(words)));
        } catch (CannotStartException | UncheckedIOException sentence) {
            System.err.println(sentence.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command) {
            case "platform" -> platform(Arguments.parse(rest, Set.of("--data", "--ports", "--parts"), Set.of()));
            case "run" ->
                StackCommands.run(Arguments.parse(rest, Set.of("--date"), Set.of("--fresh", "--rate-limits")));
            case "train" -> StackCommands.train(Arguments.parse(rest, Set.of(), Set.of()));
            case "date" -> StackCommands.date(Arguments.parse(rest, Set.of(), Set.of()));
            case "status" -> StackCommands.status(Arguments.parse(rest, Set.of("--registry"), Set.of()));
            default ->
                throw new CannotStartException(
                        "Commands: platform [--data <folder> [--parts <words>]] [--ports fixed|free], run [--date <day>] [--fresh]"
                                + " [--rate-limits], train, date <day>, status [--registry <url>] [<service>=<url>...].");
        };
    }

    /** Serves until its parent is gone or it is told to stop; its ports are the one line it prints. */
    private static int platform(Arguments arguments) {
        var ports = PlatformPorts.parse(arguments.option("--ports").orElse("fixed"));
        ParentWatch.start();
        var data = arguments.option("--data").map(Path::of).map(Path::toAbsolutePath);
        var parts =
                arguments.option("--parts").map(PlatformPart::parse).orElseGet(() -> EnumSet.allOf(PlatformPart.class));
        var platform = data.map(folder -> Platform.start(folder, ports, parts))
                .orElseGet(() -> Platform.startTemporary(ports));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        System.out.println(ports.toJson());
        Forever.await();
        return 0;
    }
}
