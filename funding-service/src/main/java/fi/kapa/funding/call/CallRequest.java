package fi.kapa.funding.call;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostType;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as it is sent. */
@Schema(name = "FundingCallRequest")
record CallRequest(
        NameRequest name,
        LocalDate opensOn,
        LocalDate closesOn,
        Money budget,
        @Items(min = 1) List<RuleRequest> rules) implements Checked {

    /** Finnish and Swedish are a duty. */
    @Schema(name = "FundingCallName")
    record NameRequest(String fi, String sv, @Nullable String en) {}

    /** One dated version of the rules; a list that is absent limits nothing. */
    @Schema(name = "FundingCallRuleRequest")
    record RuleRequest(
            LocalDate validFrom,
            Share maxShare,
            List<Purpose> purposes,
            List<CostType> costTypes,
            List<String> serviceCodes) {

        CallTerms toTerms() {
            return new CallTerms(validFrom, maxShare, purposes, costTypes, serviceCodes);
        }
    }

    @Override
    public void check(Defects defects) {
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            defects.at("closesOn").add("ENDS_BEFORE_BEGINNING");
        }
        if (budget != null && budget.compareTo(Money.ZERO) == 0) {
            defects.at("budget").at("amount").add("NOT_POSITIVE");
        }
    }

    CallContent toContent() {
        return new CallContent(
                new LocalizedText(name.fi(), name.sv(), name.en()),
                opensOn,
                closesOn,
                budget,
                rules.stream().map(RuleRequest::toTerms).toList());
    }
}
