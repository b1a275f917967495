package fi.kapa.obligation.parameter;

import com.fasterxml.jackson.annotation.JsonValue;
import fi.kapa.chassis.json.Scalars;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.obligation.rule.ContractBeyondLatest;
import fi.kapa.obligation.rule.PrivateOpenData;
import fi.kapa.obligation.rule.RuleParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule parameter by the name that verdicts call it; its value is one text: a day, a code, or true or false. Public, because the contract could
 * not tell the names otherwise.
 */
public enum ParameterName {
    /** § 26. */
    ACT_IN_FORCE_FROM("actInForceFrom", LocalDate.class, RuleParameters::actInForceFrom),
    /** § 29.2. */
    PRIVATE_CATALOGUE_FROM("privateCatalogueFrom", LocalDate.class, RuleParameters::privateCatalogueFrom),
    /** A reading of §§ 5.1 and 29.1. */
    CONTRACT_BEYOND_LATEST("contractBeyondLatest", ContractBeyondLatest.class, RuleParameters::contractBeyondLatest),
    /** A reading of § 5.1: a day, or OFF. */
    CONTRACT_DEFERS_IF_CONCLUDED_BY(
            "contractDefersIfConcludedBy", LocalDate.class, RuleParameters::contractDefersIfConcludedBy),
    /** A reading of § 5.3. */
    MAP_SERVICE_FOR_AUTHORITIES_ONLY(
            "mapServiceForAuthoritiesOnly", Boolean.class, RuleParameters::mapServiceForAuthoritiesOnly),
    /** A reading of § 8.3. */
    OPEN_DATA_FOR_PRIVATE_BODIES(
            "openDataForPrivateBodies", PrivateOpenData.class, RuleParameters::openDataForPrivateBodies);

    private static final String OFF = "OFF";

    private final String text;
    private final Class<?> type;
    private final Function<RuleParameters, @Nullable Object> component;

    ParameterName(String text, Class<?> type, Function<RuleParameters, @Nullable Object> component) {
        this.text = text;
        this.type = type;
        this.component = component;
    }

    /**
     * Reads a name such as {@code contractBeyondLatest}.
     *
     * @throws InvalidValue {@code UNKNOWN_RULE_PARAMETER}
     */
    static ParameterName of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("UNKNOWN_RULE_PARAMETER"));
    }

    /**
     * Reads a value of the parameter.
     *
     * @throws InvalidValue when it is none
     */
    @Nullable
    Object read(String value) {
        return this == CONTRACT_DEFERS_IF_CONCLUDED_BY && value.equals(OFF) ? null : Scalars.parse(type, value);
    }

    /** The value that holds until the first change. */
    String asPassed() {
        return Objects.requireNonNullElse(component.apply(RuleParameters.AS_PASSED), OFF)
                .toString();
    }

    /** The parameters with these values, and as passed in what is not among them. */
    static RuleParameters parameters(Map<ParameterName, String> values) {
        return new RuleParameters(
                required(LocalDate.class, ACT_IN_FORCE_FROM, values),
                required(LocalDate.class, PRIVATE_CATALOGUE_FROM, values),
                required(ContractBeyondLatest.class, CONTRACT_BEYOND_LATEST, values),
                value(LocalDate.class, CONTRACT_DEFERS_IF_CONCLUDED_BY, values),
                required(Boolean.class, MAP_SERVICE_FOR_AUTHORITIES_ONLY, values),
                required(PrivateOpenData.class, OPEN_DATA_FOR_PRIVATE_BODIES, values));
    }

    private static <T> T required(Class<T> type, ParameterName name, Map<ParameterName, String> values) {
        return Objects.requireNonNull(value(type, name, values), name.text);
    }

    private static <T> @Nullable T value(Class<T> type, ParameterName name, Map<ParameterName, String> values) {
        return type.cast(name.read(values.getOrDefault(name, name.asPassed())));
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
