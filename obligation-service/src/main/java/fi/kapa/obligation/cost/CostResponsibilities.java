package fi.kapa.obligation.cost;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.standard.LocalizedText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who pays what, for every kind of cost. */
@Singleton
class CostResponsibilities {
    private static final String FILE = "/costs/responsibilities.json";

    private final List<CostResponsibility> all;

    CostResponsibilities(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(CostResponsibilities.class.getResourceAsStream(FILE), FILE)) {
            Map<CostType, Wording> wordings = json.readValue(file, new TypeReference<>() {});
            all = Arrays.stream(CostType.values())
                    .map(type -> Objects.requireNonNull(wordings.get(type), type.name())
                            .of(type))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One for each kind of cost, in the order of the kinds. */
    List<CostResponsibility> all() {
        return all;
    }

    private record Wording(LocalizedText text, List<String> legalBasis) {
        CostResponsibility of(CostType type) {
            return new CostResponsibility(type, type.bearer(), text, legalBasis);
        }
    }
}
