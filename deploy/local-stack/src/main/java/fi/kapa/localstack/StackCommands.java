package fi.kapa.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The commands on the whole suite, as a person gives them in a terminal. */
final class StackCommands {

    private StackCommands() {}

    static int run(Arguments arguments) {
        requireNothingElse(arguments, 0);
        var options = options(arguments).tellingProgressTo(System.out::println);

        long start = System.nanoTime();
        var stack = LocalStack.prepare(options);
        useLog(options.data().resolve("logs/launcher.log"));
        var stopping = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            System.out.println("Stopping");
            stack.close();
            System.out.println("Stopped");
        }));
        try {
            stack.launch();
        } catch (CannotStartException sentence) {
            if (stopping.get()) {
                Forever.await();
            }
            throw sentence;
        }
        System.out.println(overview(stack));
        System.out.printf("The suite is up after %.0f s; Ctrl-C stops it.%n", (System.nanoTime() - start) / 1e9);
        Forever.await();
        return 0;
    }

    /** How a person wants the suite to run. */
    static LocalStackOptions options(Arguments arguments) {
        var options = inThisProject();
        var date = arguments.option("--date").map(StackCommands::day);
        options = date.isPresent() ? options.withDate(date.get()) : options;
        options = arguments.flag("--fresh") ? options.startingFresh() : options;
        return arguments.flag("--rate-limits")
                ? options.withSettings(Map.of("KAPA_RATE_LIMIT_ENABLED", "true"))
                : options;
    }

    static int train(Arguments arguments) {
        requireNothingElse(arguments, 0);
        var options = inThisProject();
        var training = options.withData(options.root().resolve("target/training"))
                .withPorts(StackPorts.free())
                .startingFresh()
                .tellingProgressTo(System.out::println);
        useLog(training.data().resolve("logs/launcher.log"));
        LocalStack.train(training);
        System.out.println("Starts are quick from now on, until the next build");
        return 0;
    }

    private static String overview(LocalStack stack) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("SERVICE", "URL", "DOCS", "HEALTH"));
        for (SuiteService service : SuiteService.values()) {
            String url = stack.url(service);
            rows.add(List.of(service.id(), url, url + "/docs", url + "/q/health/ready"));
        }
        return Table.of(rows);
    }

    static int date(Arguments arguments) {
        requireNothingElse(arguments, 1);
        if (arguments.rest().isEmpty()) {
            throw new CannotStartException("date needs a day, like 2017-07-02.");
        }
        var businessDate = LocalStack.businessDate(inThisProject().data());
        if (businessDate.today().isEmpty()) {
            throw new CannotStartException(
                    "There is no data yet: the first start takes the date, ./suite run --date %s."
                            .formatted(arguments.rest().getFirst()));
        }
        return switch (businessDate.moveTo(day(arguments.rest().getFirst()))) {
            case BusinessDate.Moved moved -> {
                System.out.println("The business date is " + moved.to());
                yield 0;
            }
            case BusinessDate.TooEarly early -> throw new CannotStartException(early.sentence());
        };
    }

    /** Of the suite that runs here; of another one when its registry or its replicas are named. */
    static int status(Arguments arguments) {
        try (var web = new Web()) {
            if (!arguments.rest().isEmpty()) {
                return tell(SuiteStatus.of(
                        web, arguments.rest().stream().map(Replica::named).toList()));
            }
            var elsewhere = arguments.option("--registry");
            if (elsewhere.isPresent()) {
                return tell(SuiteStatus.of(web, registered(web, elsewhere.get())));
            }
            var options = inThisProject();
            if (!StackLock.isHeld(options.data())) {
                System.out.println("The suite does not run; ./suite run starts it.");
                return 1;
            }
            int code = tell(SuiteStatus.of(
                    web, registered(web, "http://127.0.0.1:" + options.ports().registry() + "/eureka")));
            LocalStack.businessDate(options.data())
                    .today()
                    .ifPresent(day -> System.out.println("Business date " + day));
            return code;
        }
    }

    private static List<Replica> registered(Web web, String registry) {
        return Replica.registered(web, registry)
                .orElseThrow(() -> new CannotStartException("The registry at " + registry + " does not answer."));
    }

    private static int tell(SuiteStatus status) {
        System.out.println(status.table());
        System.out.println("Notices: " + status.notices());
        return status.isWhole() ? 0 : 1;
    }

    private static LocalStackOptions inThisProject() {
        return LocalStackOptions.inProject(Path.of(""));
    }

    private static void useLog(Path file) {
        try {
            Files.createDirectories(file.getParent());
            LogFile.use(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written: " + failure, failure);
        }
    }

    private static void requireNothingElse(Arguments arguments, int words) {
        if (arguments.rest().size() > words) {
            throw new CannotStartException(
                    "\"%s\" is one word too many.".formatted(arguments.rest().get(words)));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new CannotStartException("\"" + text + "\" is not a day like 2017-07-02.", notADay);
        }
    }
}
