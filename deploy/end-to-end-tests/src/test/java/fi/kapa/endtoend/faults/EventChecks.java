package fi.kapa.endtoend.faults;

import fi.kapa.endtoend.faults.Topics.Published;
import fi.kapa.localstack.SuiteService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was committed is published, in its organisation's order, and applied by everybody who takes events of its kind; nothing else is. */
final class EventChecks {
    private static final String NAMES =
            "fi\\.kapa\\.obligation\\.(Organisation(Registered|Changed)|SupportServiceChanged)\\.v1";

    /** The types that each takes, as the table of the events tells. */
    private static final Map<SuiteService, Pattern> TAKEN = Map.of(
            SuiteService.OBLIGATION,
            Pattern.compile(
                    "fi\\.kapa\\.(schedule|funding|exemption\\.Exemption(Decided|Amended|Revoked|Annulled))\\..*"),
            SuiteService.SCHEDULE,
            Pattern.compile(NAMES),
            SuiteService.EXEMPTION,
            Pattern.compile(NAMES),
            SuiteService.FUNDING,
            Pattern.compile(NAMES),
            SuiteService.NOTIFICATION,
            Pattern.compile(
                    "fi\\.kapa\\.(obligation\\.(Obligation(Approaching|Overdue)|Organisation(Registered|Changed)|SupportServiceChanged)"
                            + "|schedule|exemption|funding\\.Funding(Applied|Decided|InformationRequested))\\..*"));

    private EventChecks() {}

    /** An event as its producer committed it. */
    private record Committed(UUID id, String key, String type, String subject, long position) {

        /**
         * What its place among the others is held against: its organisation. Notices of one organisation are handed over side by side and by several replicas, and
         * which of them is recorded first is nobody's order, so there it is the notice.
         */
        String order(SuiteService producer) {
            return producer == SuiteService.NOTIFICATION ? subject : key;
        }
    }

    static boolean allSent() {
        for (SuiteService service : SuiteService.values()) {
            if (Databases.number(service, "select count(*) from outbox where sent_at is null") > 0) {
                return false;
            }
        }
        return true;
    }

    static boolean allApplied() {
        List<String> missing = new ArrayList<>();
        applied(missing::add);
        return missing.isEmpty();
    }

    static void check(Consumer<String> violation) {
        for (SuiteService producer : SuiteService.values()) {
            published(producer, violation);
            positions(producer, violation);
        }
        applied(violation);
    }

    private static void published(SuiteService producer, Consumer<String> violation) {
        List<Committed> committed = committed(producer);
        List<Published> published = Topics.published(producer);
        Set<UUID> ids = published.stream().map(Published::id).collect(Collectors.toSet());
        for (Committed event : committed) {
            if (!ids.remove(event.id())) {
                violation.accept(event.type() + " " + event.id() + " was committed and is not in the topic");
            }
        }
        // What was committed and sent meanwhile is no stranger.
        committed(producer).forEach(event -> ids.remove(event.id()));
        ids.forEach(id -> violation.accept(id + " is in the topic of " + producer.id() + " and was never committed"));

        List<UUID> inTopic = published.stream().map(Published::id).toList();
        inOrder(
                inTopic.stream().distinct().toList(),
                committed,
                event -> event.order(producer),
                of -> violation.accept("The events of " + of + " are not in the order in which they were committed"));
        // What is sent once more is numbered by that.
        inOrder(
                inTopic.reversed().stream().distinct().toList().reversed(),
                committed.stream()
                        .sorted(Comparator.comparing(Committed::position))
                        .toList(),
                Committed::key,
                of -> violation.accept("The events of " + of + " are not in the order of the feed"));
    }

    /** Tells of what not all events came as they should. */
    private static void inOrder(
            List<UUID> came, List<Committed> should, Function<Committed, String> of, Consumer<String> violation) {
        Map<UUID, Committed> known = should.stream().collect(Collectors.toMap(Committed::id, Function.identity()));
        Map<String, List<Committed>> found =
                came.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.groupingBy(of));
        should.stream().collect(Collectors.groupingBy(of)).forEach((group, order) -> {
            if (!order.equals(found.get(group))) {
                violation.accept(group);
            }
        });
    }

    /** A cursor of the change feed passes no event and none twice. */
    private static void positions(SuiteService producer, Consumer<String> violation) {
        long holes = Databases.number(
                producer, "select coalesce(max(position), 0) - count(position) from outbox where sent_at is not null");
        if (holes != 0) {
            violation.accept(producer.id() + "'s feed has " + holes + " holes");
        }
    }

    /** As its inbox says, which refuses an event that is there already. */
    private static void applied(Consumer<String> missing) {
        List<Committed> all = new ArrayList<>();
        for (SuiteService producer : SuiteService.values()) {
            all.addAll(committed(producer));
        }
        for (SuiteService consumer : SuiteService.values()) {
            Set<UUID> inbox = new HashSet<>(
                    Databases.rows(consumer, "select event_id from inbox", row -> row.getObject(1, UUID.class)));
            Pattern taken = TAKEN.get(consumer);
            all.stream()
                    .filter(event -> taken.matcher(event.type()).matches() && !inbox.contains(event.id()))
                    .forEach(event ->
                            missing.accept(consumer.id() + " has not applied " + event.type() + " " + event.id()));
        }
    }

    private static List<Committed> committed(SuiteService producer) {
        return Databases.rows(
                producer,
                "select id, event_key, type, aggregateid, position from outbox order by seq",
                row -> new Committed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)));
    }
}
