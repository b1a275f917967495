package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VERKKOMAKSAMINEN;
import static fi.kapa.obligation.organisation.OrganisationCategory.MUNICIPAL_AUTHORITY;

import fi.kapa.obligation.catalogue.Duty;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.util.List;

/** On whom the duty falls, in which tasks and for which services: 571/2016 § 5.1. */
final class ApplicabilityRules {
    private ApplicabilityRules() {}

    /** NO-DUTY-SERVICE: § 5.1 lists items 1–4, 7 and 8 only. */
    static Finding noDutyService(Matter matter) {
        return matter.terms().duty() == Duty.NONE
                ? AdoptionRules.entitled(
                        matter,
                        Reason.of(
                                RuleId.NO_DUTY_SERVICE,
                                "",
                                LegalBasis.DUTY,
                                NamedFact.code("duty", matter.terms().duty())))
                : Finding.silent();
    }

    /** MUNICIPAL-STATUTORY-TASK: obliged in tasks laid down for it by law, § 5.1(2), else entitled, § 5.2. */
    static Finding municipalStatutoryTask(Matter matter) {
        if (matter.category() != MUNICIPAL_AUTHORITY || !matter.binds()) {
            return Finding.silent();
        }
        Answer statutory = matter.answer(Circumstance.STATUTORY_TASK);
        List<String> basis = statutory.yes() ? LegalBasis.MUNICIPAL_DUTY : LegalBasis.MUNICIPAL_OTHER_TASK;
        Reason reason = Reason.of(RuleId.MUNICIPAL_STATUTORY_TASK, variant(statutory), basis, statutory.fact());
        return statutory.yes()
                ? Finding.bears(reason, statutory.assumptions())
                : AdoptionRules.entitled(matter, reason);
    }

    /** OBLIGED-CATEGORY, § 5.1; an authority that a later version of the entry does not bind keeps its right, § 5.2. */
    static Finding obligedCategory(Matter matter) {
        NamedFact category = CoverageRules.category(matter);
        return matter.binds()
                ? Finding.bears(Reason.of(RuleId.OBLIGED_CATEGORY, "", LegalBasis.dutyOf(matter.category()), category))
                : AdoptionRules.entitled(
                        matter, Reason.of(RuleId.ENTITLED_BODY, "authority", LegalBasis.RIGHT, category));
    }

    /** NEEDS-PAYMENT: binds only an organisation with web payments (guidance). */
    static Finding needsPayment(Matter matter) {
        return onlyIfNeeded(
                matter, VERKKOMAKSAMINEN, Circumstance.NEEDS_PAYMENT, RuleId.NEEDS_PAYMENT, LegalBasis.NEEDS_PAYMENT);
    }

    /** NEEDS-IDENTIFICATION: binds only an organisation that needs strong identification (guidance). */
    static Finding needsIdentification(Matter matter) {
        return onlyIfNeeded(
                matter,
                TUNNISTAMINEN,
                Circumstance.NEEDS_IDENTIFICATION,
                RuleId.NEEDS_IDENTIFICATION,
                LegalBasis.NEEDS_IDENTIFICATION);
    }

    private static Finding onlyIfNeeded(
            Matter matter, ServiceCode service, Circumstance need, RuleId rule, List<String> basis) {
        if (!matter.concerns(service)) {
            return Finding.silent();
        }
        Answer needed = matter.answer(need);
        Reason reason = Reason.of(rule, variant(needed), basis, needed.fact());
        return needed.yes() ? Finding.bears(reason, needed.assumptions()) : AdoptionRules.entitled(matter, reason);
    }

    private static String variant(Answer answer) {
        return answer.assumed() ? "assumed" : answer.yes() ? "yes" : "no";
    }
}
