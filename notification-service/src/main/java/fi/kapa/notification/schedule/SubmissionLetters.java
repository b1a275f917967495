package fi.kapa.notification.schedule;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.notification.dispatch.Addresses;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.schedule.SubmissionFact.GoalFact;
import fi.kapa.notification.template.Names;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import fi.kapa.notification.template.Wording;
import jakarta.inject.Singleton;
import java.util.Map;

/** Words a submission for its notices: those to VRK in Finnish, those to the submitter in the submission's language. */
@Singleton
class SubmissionLetters {
    private final Names names;
    private final Addresses addresses;

    SubmissionLetters(Names names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    Draft toCustomerService(NoticeTemplate template, SubmissionFact fact) {
        return new Draft(template, OfficialLanguage.FI, Caller.VRK, parameters(fact, OfficialLanguage.FI));
    }

    Draft toSubmitter(NoticeTemplate template, SubmissionFact fact) {
        return new Draft(template, fact.language(), null, parameters(fact, fact.language()));
    }

    private Parameters parameters(SubmissionFact fact, OfficialLanguage language) {
        Wording wording = new Wording(language, names);
        return new Parameters(
                Map.of(
                        "reference", fact.reference(),
                        "organisation", wording.organisation(fact.organisation()),
                        "submittedOn", wording.day(fact.submittedAt()),
                        "arrival", wording.phrase(fact.late() ? "schedule.arrival.late" : "schedule.arrival.inTime"),
                        "revision", String.valueOf(fact.revision()),
                        "contact", addresses.contact()),
                Map.of(
                        "goals",
                        fact.goals().stream().map(goal -> goal(goal, wording)).toList()));
    }

    private static String goal(GoalFact goal, Wording wording) {
        StringBuilder line = new StringBuilder(wording.phrase(
                "schedule.goal", wording.supportService(goal.serviceCode()), wording.month(goal.targetMonth())));
        if (goal.readyFrom() != null) {
            line.append(", ").append(wording.phrase("schedule.goal.ready", wording.month(goal.readyFrom())));
        }
        if (goal.contractEndsOn() != null) {
            line.append(", ").append(wording.phrase("schedule.goal.contract", wording.day(goal.contractEndsOn())));
        }
        return line.toString();
    }
}
