package fi.kapa.obligation.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days and readings that hold on one day; kept as dated data, because the act changes and leaves room.
 *
 * @param actInForceFrom § 26
 * @param privateCatalogueFrom from when private bodies may use the service catalogue; § 29.2 says at the latest
 * @param contractDefersIfConcludedBy the last day on which a contract that defers was concluded; none: any contract defers
 * @param mapServiceForAuthoritiesOnly whether the map service is kept from the bodies of § 5.3
 */
public record RuleParameters(
        LocalDate actInForceFrom,
        LocalDate privateCatalogueFrom,
        ContractBeyondLatest contractBeyondLatest,
        @Nullable LocalDate contractDefersIfConcludedBy,
        boolean mapServiceForAuthoritiesOnly,
        PrivateOpenData openDataForPrivateBodies) {

    /** The act as passed, and our first readings. */
    public static final RuleParameters AS_PASSED = new RuleParameters(
            LocalDate.of(2016, 7, 15),
            LocalDate.of(2017, 7, 1),
            ContractBeyondLatest.CONTRACT_END_CONTROLS,
            null,
            true,
            PrivateOpenData.BY_PERMISSION);

    public RuleParameters with(ContractBeyondLatest changed) {
        return new RuleParameters(
                actInForceFrom,
                privateCatalogueFrom,
                changed,
                contractDefersIfConcludedBy,
                mapServiceForAuthoritiesOnly,
                openDataForPrivateBodies);
    }

    public RuleParameters withMapServiceForAuthoritiesOnly(boolean changed) {
        return new RuleParameters(
                actInForceFrom,
                privateCatalogueFrom,
                contractBeyondLatest,
                contractDefersIfConcludedBy,
                changed,
                openDataForPrivateBodies);
    }

    public RuleParameters withContractDefersIfConcludedBy(@Nullable LocalDate changed) {
        return new RuleParameters(
                actInForceFrom,
                privateCatalogueFrom,
                contractBeyondLatest,
                changed,
                mapServiceForAuthoritiesOnly,
                openDataForPrivateBodies);
    }
}
