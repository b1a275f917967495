package fi.kapa.exemption.application;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.exemption.application.ExemptionApplication.NamedService;
import fi.kapa.exemption.application.StepRuling.Done;
import fi.kapa.exemption.matter.ApplicationContent;
import fi.kapa.exemption.matter.Ground;
import fi.kapa.exemption.matter.GroundType;
import fi.kapa.exemption.matter.Official;
import fi.kapa.exemption.matter.Outcome;
import fi.kapa.exemption.matter.Scope;
import fi.kapa.exemption.matter.ScopeKind;
import fi.kapa.exemption.matter.TakeOver;
import fi.kapa.exemption.matter.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Applications in every state, brought there by legal steps alone. */
final class AnApplication {
    static final LocalDate TODAY = LocalDate.of(2017, 1, 31);
    static final LocalDate ANSWER_BY = TODAY.plusDays(14);
    static final LocalDate REVIEW_UNTIL = TODAY.plusDays(33);
    static final Instant NOW = Instant.parse("2017-01-31T10:00:00Z");
    static final Official PREPARER = new Official("VRK", "preparer");
    static final Official DECIDER = new Official("VRK", "decider");
    static final Official MINISTRY = new Official(Official.MINISTRY, "ministry");
    static final Official MINISTRY_TOO = new Official(Official.MINISTRY, "ministry too");

    private AnApplication() {}

    static ExemptionApplication draft() {
        return new ExemptionApplication(
                new ApplicationOrigin("PO-2017-000001", OrganisationKey.of("0201256-6"), "organisation|0201256-6|aino"),
                new NamedService("VIESTINVALITYS", "VRK"),
                content());
    }

    static ApplicationContent content() {
        return new ApplicationContent(
                List.of(new Ground(GroundType.TECHNICAL, "Järjestelmää ei voida liittää.")),
                new Scope(ScopeKind.WHOLE, null),
                "Oma viestinvälitys",
                null,
                null);
    }

    static ExemptionApplication submitted() {
        return done(draft().submit("VRK", OfficialLanguage.FI, NOW));
    }

    static ExemptionApplication informationRequested() {
        return done(submitted().requestInformation(PREPARER, "Mikä järjestelmä?"));
    }

    static ExemptionApplication prepared(Outcome outcome) {
        return done(submitted().propose(PREPARER, terms(outcome), NOW, ANSWER_BY));
    }

    static ExemptionApplication referred() {
        return done(prepared(Outcome.REJECTED).answerOpportunity(true, NOW, TODAY));
    }

    static ExemptionApplication declined() {
        return done(prepared(Outcome.REJECTED).answerOpportunity(false, NOW, TODAY));
    }

    static ExemptionApplication takenOver() {
        return done(submitted().takeOver(new TakeOver("Merkittävä ohjauksen kannalta.", false, NOW)));
    }

    static ExemptionApplication decided(Outcome outcome) {
        ExemptionApplication prepared =
                outcome.isNegative() ? done(prepared(outcome).answerOpportunity(false, NOW, TODAY)) : prepared(outcome);
        return done(prepared.decide(DECIDER, terms(outcome), TODAY, REVIEW_UNTIL));
    }

    static ExemptionApplication withdrawn() {
        return done(submitted().withdraw(null));
    }

    static ExemptionApplication reviewRequested(Outcome outcome) {
        return done(decided(outcome).requestReview("Vaadimme oikaisua.", NOW, TODAY));
    }

    /** In the state, by its shortest way. */
    static ExemptionApplication in(ApplicationState state) {
        return switch (state) {
            case DRAFT -> draft();
            case SUBMITTED -> submitted();
            case INFORMATION_REQUESTED -> informationRequested();
            case PREPARED -> prepared(Outcome.GRANTED);
            case INTENT_TO_REJECT -> prepared(Outcome.REJECTED);
            case REFERRED_TO_MINISTRY -> referred();
            case TAKEN_OVER_BY_MINISTRY -> takenOver();
            case DECIDED -> decided(Outcome.GRANTED);
            case WITHDRAWN -> withdrawn();
        };
    }

    static Terms terms(Outcome outcome) {
        return new Terms(outcome, null, null, List.of(), "Perustelut.");
    }

    static ExemptionApplication done(StepRuling ruling) {
        return ((Done) ruling).application();
    }
}
