package fi.kapa.obligation.matrix;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.matrix.Matrix.Cell;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.verdict.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many organisations stand where with each service, by service, category and status.
 *
 * @param asOf the day that is counted; the last one where months are
 */
@Schema(name = "Coverage")
record Coverage(LocalDate asOf, Instant knownAt, List<Count> items) {

    /**
     * Never zero.
     *
     * @param month that is counted as of its last day; absent when one day is
     */
    @Schema(name = "CoverageCount")
    record Count(
            @Nullable YearMonth month,
            ServiceCode serviceCode,
            OrganisationCategory category,
            Status status,
            long count) {
        static final List<String> COLUMNS = List.of("month", "serviceCode", "category", "status", "count");

        /** Its cells under {@link #COLUMNS}. */
        Stream<@Nullable Object> cells() {
            return Stream.of(month, serviceCode, category, status, count);
        }
    }

    private record Group(LocalDate day, ServiceCode service, OrganisationCategory category, Status status)
            implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::day)
                .thenComparing(Group::service)
                .thenComparing(Group::category)
                .thenComparing(Group::status);

        static Group of(Cell cell) {
            return new Group(
                    cell.day(), cell.service(), cell.category(), cell.outcome().status());
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** Of one day. */
    static Coverage ofDay(Question question, Stream<Cell> cells) {
        return new Coverage(question.asOf(), question.knownAt(), counts(cells, false));
    }

    /** Of the last days of months. */
    static Coverage byMonth(Question question, Stream<Cell> cells) {
        return new Coverage(question.asOf(), question.knownAt(), counts(cells, true));
    }

    private static List<Count> counts(Stream<Cell> cells, boolean byMonth) {
        TreeMap<Group, Long> counts = cells.collect(groupingBy(Group::of, TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(group -> new Count(
                        byMonth ? YearMonth.from(group.getKey().day()) : null,
                        group.getKey().service(),
                        group.getKey().category(),
                        group.getKey().status(),
                        group.getValue()))
                .toList();
    }
}
