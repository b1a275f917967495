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
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many organisations stand where with each service, by service, category and status. */
@Schema(name = "Coverage")
record Coverage(LocalDate asOf, Instant knownAt, List<Count> items) {

    /** Never zero. */
    @Schema(name = "CoverageCount")
    record Count(ServiceCode serviceCode, OrganisationCategory category, Status status, long count) {}

    private record Group(ServiceCode service, OrganisationCategory category, Status status)
            implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::service)
                .thenComparing(Group::category)
                .thenComparing(Group::status);

        static Group of(Cell cell) {
            return new Group(cell.service(), cell.category(), cell.outcome().status());
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    static Coverage of(Question question, Stream<Cell> cells) {
        TreeMap<Group, Long> counts = cells.collect(groupingBy(Group::of, TreeMap::new, counting()));
        return new Coverage(
                question.asOf(),
                question.knownAt(),
                counts.entrySet().stream()
                        .map(group -> new Count(
                                group.getKey().service(),
                                group.getKey().category(),
                                group.getKey().status(),
                                group.getValue()))
                        .toList());
    }
}
