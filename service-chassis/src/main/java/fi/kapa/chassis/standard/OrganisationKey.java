package fi.kapa.chassis.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names one authority: its business id and, where one id covers several authorities, its unit. Written {@code 2296962-1} or
 * {@code 2296962-1~uudenmaan}.
 */
@Schema(type = SchemaType.STRING, examples = "2296962-1~uudenmaan")
public record OrganisationKey(
        BusinessId businessId, @Nullable String unit) {
    private static final Pattern UNIT = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public OrganisationKey {
        if (unit != null && !UNIT.matcher(unit).matches()) {
            throw new InvalidValue("INVALID_UNIT");
        }
    }

    /**
     * Reads {@code businessId} or {@code businessId~unit}.
     *
     * @throws InvalidValue when either part is not valid
     */
    @JsonCreator
    public static OrganisationKey of(String text) {
        int tilde = text.indexOf('~');
        return tilde < 0
                ? new OrganisationKey(BusinessId.of(text), null)
                : new OrganisationKey(BusinessId.of(text.substring(0, tilde)), text.substring(tilde + 1));
    }

    /** The key of the parts of a request body, empty when a part is absent or could not be read. */
    public static Optional<OrganisationKey> ofParts(@Nullable BusinessId businessId, @Nullable Unit unit) {
        return Optional.ofNullable(businessId).map(id -> new OrganisationKey(id, unit == null ? null : unit.value()));
    }

    /** The unit as a value of its own, for request bodies. */
    @Schema(type = SchemaType.STRING, examples = "uudenmaan")
    public record Unit(@JsonValue String value) {
        public Unit {
            if (!UNIT.matcher(value).matches()) {
                throw new InvalidValue("INVALID_UNIT");
            }
        }

        @JsonCreator
        public static Unit of(String text) {
            return new Unit(text);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return unit == null ? businessId.value() : businessId.value() + "~" + unit;
    }
}
