package fi.kapa.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How the five services are, wherever they run, as their replicas themselves say by health and metrics. */
record SuiteStatus(List<ServiceStatus> services) {

    private static final String UNKNOWN = "?";

    /** What a replica said; its metrics when it said any. */
    private record Answer(boolean ready, Optional<Metrics> metrics) {}

    /** One service with the answers of its replicas. */
    record ServiceStatus(String service, List<Answer> answers) {

        boolean isUp() {
            return !answers.isEmpty() && answers.stream().allMatch(Answer::ready);
        }

        private List<String> row() {
            return List.of(
                    service,
                    "%d of %d".formatted(answers.stream().filter(Answer::ready).count(), answers.size()),
                    // Each replica has partitions of its own, while the database is everybody's.
                    count(over("kapa_inbox_unread", DoubleStream::sum)),
                    count(over("kapa_outbox_unsent", SuiteStatus::max)),
                    age(over("kapa_outbox_oldest_seconds", SuiteStatus::max)),
                    count(over("kapa_dead_letters", SuiteStatus::max)));
        }

        private OptionalDouble over(String name, ToDoubleFunction<DoubleStream> together) {
            double[] values = answers.stream()
                    .flatMap(answer -> answer.metrics().stream())
                    .flatMapToDouble(metrics -> metrics.value(name).stream())
                    .toArray();
            return values.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(together.applyAsDouble(Arrays.stream(values)));
        }
    }

    static SuiteStatus of(Web web, List<Replica> replicas) {
        return new SuiteStatus(Arrays.stream(SuiteService.values())
                .map(service -> new ServiceStatus(
                        service.id(),
                        replicas.stream()
                                .filter(replica -> replica.service().equals(service.id()))
                                .map(replica -> ask(web, replica))
                                .toList()))
                .toList());
    }

    private static Answer ask(Web web, Replica replica) {
        return new Answer(
                web.json(replica.url() + "/q/health/ready").isPresent(),
                web.text(replica.url() + "/q/metrics").map(Metrics::parse));
    }

    /** Every service runs and each of its replicas is ready. */
    boolean isWhole() {
        return services.stream().allMatch(ServiceStatus::isUp);
    }

    String table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("SERVICE", "READY", "UNREAD", "UNSENT", "OLDEST UNSENT", "DEAD LETTERS"));
        services.forEach(service -> rows.add(service.row()));
        return Table.of(rows);
    }

    /** The notices of each status that has any. */
    String notices() {
        return services.stream()
                .flatMap(service -> service.answers().stream())
                .flatMap(answer -> answer.metrics().stream())
                .map(metrics -> metrics.by("status", "kapa_notices"))
                .filter(byStatus -> !byStatus.isEmpty())
                .findFirst()
                .map(SuiteStatus::listed)
                .orElse(UNKNOWN);
    }

    private static String listed(Map<String, Double> byStatus) {
        String some = byStatus.entrySet().stream()
                .filter(status -> status.getValue() > 0)
                .map(status -> "%.0f %s".formatted(status.getValue(), status.getKey()))
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? "none" : some;
    }

    private static double max(DoubleStream values) {
        return values.max().orElseThrow();
    }

    private static String count(OptionalDouble value) {
        return value.isPresent() ? Long.toString((long) value.getAsDouble()) : UNKNOWN;
    }

    private static String age(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return UNKNOWN;
        }
        var age = Duration.ofSeconds((long) Math.ceil(seconds.getAsDouble()));
        if (age.isZero()) {
            return "-";
        }
        return age.toMinutes() < 2
                ? age.toSeconds() + " s"
                : age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
    }
}
