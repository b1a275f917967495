package fi.kapa.funding.project;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost line as it is sent. */
@Schema(name = "CostLineRequest")
public record CostLineRequest(
        CostType type, Money amount, @Prose String description) implements Checked {
    @Override
    public void check(Defects defects) {
        if (amount != null && amount.compareTo(Money.ZERO) == 0) {
            defects.at("amount").add("NOT_POSITIVE");
        }
    }

    /** The line, when all of it could be read. */
    public Stream<CostLine> line() {
        return type != null && amount != null && amount.compareTo(Money.ZERO) > 0 && description != null
                ? Stream.of(new CostLine(type, amount, description))
                : Stream.empty();
    }

    /** Those of the lines that could be read. */
    public static List<CostLine> lines(List<@Nullable CostLineRequest> requests) {
        return requests.stream()
                .filter(Objects::nonNull)
                .flatMap(CostLineRequest::line)
                .toList();
    }

    /** The types of the lines in their order; null for one that could not be read. */
    public static List<@Nullable CostType> types(List<@Nullable CostLineRequest> requests) {
        Stream<@Nullable CostType> types = requests.stream().map(line -> line == null ? null : line.type());
        return Arrays.asList(types.toArray(CostType[]::new));
    }

    /** Whether every line could be read, so that sums over them mean something. */
    public static boolean readable(List<@Nullable CostLineRequest> requests) {
        return lines(requests).size() == requests.size();
    }
}
