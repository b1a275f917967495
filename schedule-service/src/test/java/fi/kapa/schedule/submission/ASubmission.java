package fi.kapa.schedule.submission;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.submission.SubmissionRuling.Done;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Submissions in every state, brought there by legal steps alone. */
final class ASubmission {
    static final Instant NOW = Instant.parse("2016-09-15T08:12:03Z");
    static final YearMonth MAY = YearMonth.of(2017, 5);

    private ASubmission() {}

    static ScheduleSubmission submitted() {
        return of(true, false, goal("TUNNISTAMINEN", MAY));
    }

    static ScheduleSubmission late() {
        return of(true, true, goal("TUNNISTAMINEN", MAY));
    }

    /** Of an organisation that nobody has registered. */
    static ScheduleSubmission waiting() {
        return of(false, false, goal("TUNNISTAMINEN", MAY));
    }

    static ScheduleSubmission with(Goal... goals) {
        return of(true, false, goals);
    }

    static ScheduleSubmission asked() {
        return done(submitted().ask("Milloin sopimus päättyy?"));
    }

    static ScheduleSubmission accepted() {
        return done(submitted().accept());
    }

    static ScheduleSubmission superseded() {
        return done(submitted().supersede());
    }

    static ScheduleSubmission withdrawn() {
        return done(submitted().withdraw("Organisaatio lakkaa.", NOW));
    }

    /** In the state, by its shortest way. */
    static ScheduleSubmission in(SubmissionState state) {
        return switch (state) {
            case SUBMITTED -> submitted();
            case NEEDS_CLARIFICATION -> asked();
            case ACCEPTED -> accepted();
            case SUPERSEDED -> superseded();
            case WITHDRAWN -> withdrawn();
        };
    }

    static SubmissionContent content(Goal... goals) {
        return new SubmissionContent(
                OfficialLanguage.SV,
                new Submitter("Aino Esimerkki", EmailAddress.of("aino@kunta.example"), null),
                List.of(goals));
    }

    static Goal goal(String serviceCode, YearMonth target) {
        return new Goal(serviceCode, target, null, null, null, null);
    }

    static ScheduleSubmission done(SubmissionRuling ruling) {
        return ((Done) ruling).submission();
    }

    private static ScheduleSubmission of(boolean organisationKnown, boolean late, Goal... goals) {
        SubmissionOrigin origin = new SubmissionOrigin(
                OrganisationKey.of("0201256-6"),
                Channel.API,
                "organisation|0201256-6|aino",
                organisationKnown,
                late,
                NOW);
        return new ScheduleSubmission("AT-2016-000001", origin, content(goals));
    }
}
