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
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** The commands on the whole suite, as a person gives them in a terminal. */
final class StackCommands {

    private StackCommands() {}

    static int run(Arguments arguments) {
        requireNothingElse(arguments, 0);
        var options = inThisProject().tellingProgressTo(System.out::println);
        var date = arguments.option("--date").map(StackCommands::day);
        options = date.isPresent() ? options.withDate(date.get()) : options;
        options = arguments.flag("--fresh") ? options.startingFresh() : options;
        options = arguments.flag("--rate-limits")
                ? options.withSettings(Map.of("KAPA_RATE_LIMIT_ENABLED", "true"))
                : options;

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

    static int status() {
        var options = inThisProject();
        if (!StackLock.isHeld(options.data())) {
            System.out.println("The suite does not run; ./suite run starts it.");
            return 1;
        }
        useLog(options.data().resolve("logs/status.log"));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("SERVICE", "READY", "REGISTERED", "UNSENT", "UNREAD"));
        try (var probe = new ServiceProbe(options.ports());
                var lags = new ConsumerLag(options.ports().platform().kafka())) {
            for (SuiteService service : SuiteService.values()) {
                var state = ServiceState.of(service, probe, lags);
                rows.add(List.of(
                        service.id(),
                        state.ready() ? "yes" : "no",
                        state.registered() ? "yes" : "no",
                        number(state.unsent()),
                        number(state.lag())));
            }
        }
        System.out.println(Table.of(rows));
        LocalStack.businessDate(options.data()).today().ifPresent(day -> System.out.println("Business date " + day));
        return 0;
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "?";
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
