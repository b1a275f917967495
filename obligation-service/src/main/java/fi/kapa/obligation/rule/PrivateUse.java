package fi.kapa.obligation.rule;

import static fi.kapa.obligation.catalogue.ServiceCode.ASIOINTIVALTUUDET;
import static fi.kapa.obligation.catalogue.ServiceCode.AVOINDATA;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUNAKYMAT;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUTIETOVARANTO;
import static fi.kapa.obligation.catalogue.ServiceCode.PALVELUVAYLA;
import static fi.kapa.obligation.organisation.OrganisationCategory.PRIVATE_BODY;

import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.judgement.Finding;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What private bodies, foundations and sole traders may use: 571/2016 § 8. */
final class PrivateUse {
    private PrivateUse() {}

    /** PRIVATE-USE, § 8. */
    static Finding privateUse(Matter matter) {
        if (matter.category() != PRIVATE_BODY || matter.binds()) {
            return Finding.silent();
        }
        if (matter.concerns(PALVELUVAYLA)) {
            return AdoptionRules.entitled(matter, reason("bus", LegalBasis.PRIVATE_BUS));
        }
        if (matter.concerns(PALVELUTIETOVARANTO)) {
            return catalogue(matter);
        }
        if (matter.concerns(PALVELUNAKYMAT) || matter.concerns(ASIOINTIVALTUUDET)) {
            return identifiers(matter);
        }
        if (matter.concerns(AVOINDATA)) {
            return openData(matter);
        }
        return Finding.decides(new Outcome.NotCovered(), reason("none", LegalBasis.PRIVATE));
    }

    /** § 8.2(1): to those who serve the public, once § 29.2 has brought the right into force. */
    private static Finding catalogue(Matter matter) {
        Answer toPublic = matter.answer(Circumstance.OFFERS_SERVICES_TO_PUBLIC);
        LocalDate from = matter.parameters().privateCatalogueFrom();
        if (!toPublic.yes()) {
            return notToPublic(toPublic);
        }
        if (matter.day().isBefore(from)) {
            return Finding.decides(
                    new Outcome.NotCovered(),
                    reason("notYet", LegalBasis.PRIVATE_CATALOGUE, NamedFact.day("privateCatalogueFrom", from)));
        }
        return AdoptionRules.entitled(
                matter,
                toPublic.assumptions(),
                reason(
                        "catalogue",
                        LegalBasis.PRIVATE_CATALOGUE,
                        toPublic.fact(),
                        NamedFact.day("privateCatalogueFrom", from)));
    }

    /** § 8.2(2): to those who serve the public and may process their customers' identifiers. */
    private static Finding identifiers(Matter matter) {
        Answer toPublic = matter.answer(Circumstance.OFFERS_SERVICES_TO_PUBLIC);
        Answer mayProcess = matter.answer(Circumstance.MAY_PROCESS_IDENTIFIERS);
        if (!toPublic.yes()) {
            return notToPublic(toPublic);
        }
        List<NamedFact> assumptions = Stream.of(toPublic, mayProcess)
                .flatMap(answer -> answer.assumptions().stream())
                .toList();
        Reason reason = reason(
                mayProcess.yes() ? "identifiers" : "noIdentifiers",
                LegalBasis.PRIVATE_IDENTIFIERS,
                toPublic.fact(),
                mayProcess.fact());
        return mayProcess.yes()
                ? AdoptionRules.entitled(matter, assumptions, reason)
                : Finding.decides(new Outcome.NotCovered(), reason, assumptions);
    }

    /** § 8.3 leaves it to a decree; a reading. */
    private static Finding openData(Matter matter) {
        PrivateOpenData reading = matter.parameters().openDataForPrivateBodies();
        NamedFact named = NamedFact.code("openDataForPrivateBodies", reading);
        return switch (reading) {
            case BY_PERMISSION ->
                CoverageRules.ifPermitted(
                        matter,
                        LegalBasis.PRIVATE_DECREE,
                        List.of(
                                reason("openData", LegalBasis.PRIVATE_DECREE, named),
                                Reason.of(
                                        RuleId.BY_PERMISSION,
                                        "openData",
                                        LegalBasis.PRIVATE_DECREE,
                                        CoverageRules.category(matter))));
            case ENTITLED ->
                AdoptionRules.entitled(matter, reason("openDataEntitled", LegalBasis.PRIVATE_DECREE, named));
            case NOT_COVERED ->
                Finding.decides(new Outcome.NotCovered(), reason("none", LegalBasis.PRIVATE_DECREE, named));
        };
    }

    private static Finding notToPublic(Answer toPublic) {
        return Finding.decides(
                new Outcome.NotCovered(), reason("notToPublic", LegalBasis.PRIVATE_TO_PUBLIC, toPublic.fact()));
    }

    private static Reason reason(String variant, List<String> legalBasis, NamedFact... facts) {
        return Reason.of(RuleId.PRIVATE_USE, variant, legalBasis, facts);
    }
}
