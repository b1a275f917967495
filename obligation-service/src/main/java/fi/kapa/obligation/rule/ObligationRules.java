package fi.kapa.obligation.rule;

import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All the rules, in the order of judgement: coverage, applicability, exemption, adoption, contract, dates. The first that decides, decides. */
public final class ObligationRules {
    static final List<Rule> IN_ORDER = List.of(
            new Rule(RuleId.ACT_NOT_IN_FORCE, CoverageRules::actNotInForce),
            new Rule(RuleId.ORGANISATION_ENDED, CoverageRules::organisationEnded),
            new Rule(RuleId.USE_DECISION, CoverageRules::useDecision),
            new Rule(RuleId.RESTRICTED_SERVICE, CoverageRules::restrictedService),
            new Rule(RuleId.PRIVATE_USE, PrivateUse::privateUse),
            new Rule(RuleId.BY_PERMISSION, CoverageRules::byPermission),
            new Rule(RuleId.ENTITLED_BODY, CoverageRules::entitledBody),
            new Rule(RuleId.NO_DUTY_SERVICE, ApplicabilityRules::noDutyService),
            new Rule(RuleId.MUNICIPAL_STATUTORY_TASK, ApplicabilityRules::municipalStatutoryTask),
            new Rule(RuleId.OBLIGED_CATEGORY, ApplicabilityRules::obligedCategory),
            new Rule(RuleId.NEEDS_PAYMENT, ApplicabilityRules::needsPayment),
            new Rule(RuleId.NEEDS_IDENTIFICATION, ApplicabilityRules::needsIdentification),
            new Rule(RuleId.EXEMPT, ExemptionRules::exempt),
            new Rule(RuleId.PARTLY_EXEMPT, ExemptionRules::partlyExempt),
            new Rule(RuleId.ADOPTED, AdoptionRules::adopted),
            new Rule(RuleId.BUS_NEW_WORK, AdoptionRules::busNewWork),
            new Rule(RuleId.LATE_CONTRACT, DateRules::lateContract),
            new Rule(RuleId.CONTRACT_BEYOND_LATEST, DateRules::contractBeyondLatest),
            new Rule(RuleId.AVAILABLE_AND_CONTRACT_ENDED, DateRules::availableAndContractEnded),
            new Rule(RuleId.STATUTORY_LATEST, DateRules::statutoryLatest));

    private ObligationRules() {}

    /** The same matter has the same judgement for ever. */
    public static Judgement judge(Matter matter) {
        List<Reason> reasons = new ArrayList<>();
        Set<NamedFact> assumptions = new LinkedHashSet<>();
        for (Rule rule : IN_ORDER) {
            Finding finding = rule.ask(matter);
            reasons.addAll(finding.reasons());
            assumptions.addAll(finding.assumptions());
            if (finding instanceof Finding.Decides(Outcome outcome, List<Reason> _, List<NamedFact> _)) {
                return new Judgement(outcome, phase(matter, outcome), List.copyOf(reasons), List.copyOf(assumptions));
            }
        }
        throw new IllegalStateException("The last rule left a matter undecided: " + matter);
    }

    private static @Nullable Phase phase(Matter matter, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotCovered() -> null;
            case Outcome.ByPermission _, Outcome.Entitled _, Outcome.Obliged _ -> {
                boolean ofDuty = outcome instanceof Outcome.Obliged;
                yield outcome.isAdopted()
                        ? Phase.ADOPTED
                        : matter.steps(ofDuty).findAny().map(_ -> Phase.STARTED).orElse(null);
            }
        };
    }
}
