package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.KARTTAPALVELU;
import static fi.kapa.obligation.catalogue.ServiceCode.MUU_TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.TUNNISTAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VERKKOMAKSAMINEN;
import static fi.kapa.obligation.catalogue.ServiceCode.VIESTINVALITYS;
import static fi.kapa.obligation.organisation.OrganisationCategory.INDEPENDENT_PUBLIC_BODY;
import static fi.kapa.obligation.organisation.OrganisationCategory.OTHER_PUBLIC_TASK;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may use a service at all: 571/2016 §§ 5.2, 5.3, 8 and 26. */
final class CoverageRules {
    /** § 5.3: offered to other performers of public tasks as the producer decides. */
    private static final Set<ServiceCode> BY_PERMISSION =
            Set.of(TUNNISTAMINEN, MUU_TUNNISTAMINEN, VERKKOMAKSAMINEN, VIESTINVALITYS);

    private CoverageRules() {}

    /** ACT-NOT-IN-FORCE, § 26. */
    static Finding actNotInForce(Matter matter) {
        LocalDate inForce = matter.parameters().actInForceFrom();
        return matter.day().isBefore(inForce)
                ? Finding.decides(
                        new Outcome.NotCovered(),
                        Reason.of(
                                RuleId.ACT_NOT_IN_FORCE,
                                "",
                                LegalBasis.IN_FORCE,
                                NamedFact.day("actInForceFrom", inForce)))
                : Finding.silent();
    }

    /** ORGANISATION-ENDED: what has merged or been divided is no user organisation any more; a reading, because the act is silent. */
    static Finding organisationEnded(Matter matter) {
        return matter.facts()
                .course()
                .endedBy(matter.day())
                .map(end -> Finding.decides(
                        new Outcome.NotCovered(),
                        Reason.of(
                                RuleId.ORGANISATION_ENDED,
                                end.isMerger() ? "merged" : "divided",
                                LegalBasis.USER_ORGANISATIONS,
                                NamedFact.day("endedOn", end.on()),
                                NamedFact.text("successors", String.join(", ", end.successors())))))
                .orElseGet(Finding::silent);
    }

    /** USE-DECISION: a prohibition, § 8.4; what kind of body it is, § 5.3. A permission is asked for where the right hangs on it. */
    static Finding useDecision(Matter matter) {
        Optional<UsageDecision.Prohibition> prohibition = matter.category() == PRIVATE_BODY
                ? matter.decisions(UsageDecision.Prohibition.class).findFirst()
                : Optional.empty();
        if (prohibition.isPresent()) {
            return Finding.decides(
                    new Outcome.NotCovered(),
                    Reason.of(
                            RuleId.USE_DECISION,
                            "prohibition",
                            LegalBasis.PROHIBITION,
                            NamedFact.day(
                                    "validFrom", prohibition.get().validity().from())));
        }
        if (matter.category() == matter.toldCategory()) {
            return Finding.silent();
        }
        return matter.decisions(UsageDecision.BodyKind.class)
                .findFirst()
                .map(decision -> Finding.bears(Reason.of(
                        RuleId.USE_DECISION,
                        decision.kind() == INDEPENDENT_PUBLIC_BODY ? "independentBody" : "otherPublicTask",
                        LegalBasis.PUBLIC_TASK,
                        NamedFact.code("bodyKind", decision.kind()),
                        NamedFact.day("validFrom", decision.validity().from()))))
                .orElseGet(() -> Finding.assumes(List.of(NamedFact.code("category", matter.category()))));
    }

    /** RESTRICTED-SERVICE: the ministry's page keeps the map service for authorities; a reading, because § 5.3 would allow more. */
    static Finding restrictedService(Matter matter) {
        boolean readAsRestricted =
                !matter.concerns(KARTTAPALVELU) || matter.parameters().mapServiceForAuthoritiesOnly();
        return matter.terms().shutsOut(matter.category()) && readAsRestricted
                ? Finding.decides(
                        new Outcome.NotCovered(),
                        Reason.of(
                                RuleId.RESTRICTED_SERVICE,
                                orOther(matter, ""),
                                matter.concerns(KARTTAPALVELU)
                                        ? LegalBasis.MAP_SERVICE
                                        : matter.terms().legalBasis(),
                                category(matter),
                                NamedFact.yesNo(
                                        "mapServiceForAuthoritiesOnly",
                                        matter.parameters().mapServiceForAuthoritiesOnly())))
                : Finding.silent();
    }

    /** BY-PERMISSION, § 5.3. */
    static Finding byPermission(Matter matter) {
        if (matter.category() != OTHER_PUBLIC_TASK
                || matter.binds()
                || !BY_PERMISSION.contains(matter.terms().code())) {
            return Finding.silent();
        }
        return ifPermitted(
                matter,
                LegalBasis.PUBLIC_TASK,
                List.of(Reason.of(
                        RuleId.BY_PERMISSION, orOther(matter, ""), LegalBasis.PUBLIC_TASK, category(matter))));
    }

    /** ENTITLED-BODY: §§ 5.2 and 5.3. */
    static Finding entitledBody(Matter matter) {
        if (matter.binds()) {
            return Finding.silent();
        }
        if (matter.category() == INDEPENDENT_PUBLIC_BODY) {
            return AdoptionRules.entitled(
                    matter, Reason.of(RuleId.ENTITLED_BODY, "independentBody", LegalBasis.RIGHT, category(matter)));
        }
        if (matter.category() == OTHER_PUBLIC_TASK) {
            return AdoptionRules.entitled(
                    matter,
                    Reason.of(
                            RuleId.ENTITLED_BODY,
                            orOther(matter, "otherPublicTask"),
                            LegalBasis.PUBLIC_TASK,
                            category(matter)));
        }
        return Finding.silent();
    }

    /** A right that hangs on the producer's permission: there when the permission is. */
    static Finding ifPermitted(Matter matter, List<String> legalBasis, List<Reason> reasons) {
        return matter.decisions(UsageDecision.Permission.class)
                .findFirst()
                .map(permission -> {
                    NamedFact from =
                            NamedFact.day("validFrom", permission.validity().from());
                    Reason recorded = Reason.of(RuleId.USE_DECISION, "permission", legalBasis, from);
                    List<Reason> all =
                            Stream.concat(reasons.stream(), Stream.of(recorded)).toList();
                    return AdoptionRules.voluntary(matter, Outcome.Entitled::new, List.of(), all);
                })
                .orElseGet(() -> AdoptionRules.voluntary(matter, Outcome.ByPermission::new, List.of(), reasons));
    }

    static NamedFact category(Matter matter) {
        return NamedFact.code("category", matter.category());
    }

    private static String orOther(Matter matter, String variant) {
        return matter.categoryAssumed() ? "other" : variant;
    }
}
