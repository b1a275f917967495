package fi.kapa.notification.deadline;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.notification.dispatch.Addresses;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.obligation.KnownOrganisations;
import fi.kapa.notification.template.Names;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import fi.kapa.notification.template.Wording;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Words a day by which a duty must be met for the organisation, in its language. */
@Singleton
class StatutoryDateLetters {
    private final Names names;
    private final KnownOrganisations organisations;
    private final Addresses addresses;

    StatutoryDateLetters(Names names, KnownOrganisations organisations, Addresses addresses) {
        this.names = names;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    Draft toOrganisation(NoticeTemplate template, StatutoryDateFact fact) {
        OfficialLanguage language = organisations.language(fact.organisation());
        Wording wording = new Wording(language, names);
        return new Draft(
                template,
                language,
                null,
                new Parameters(
                        Map.of(
                                "reference", fact.reference(),
                                "organisation", wording.organisation(fact.organisation()),
                                "service", wording.supportService(fact.serviceCode()),
                                "dueOn", wording.day(day(fact)),
                                "duty", wording.phrase(template.code() + "." + act(fact), wording.day(day(fact))),
                                "contact", addresses.contact()),
                        Map.of(
                                "bases",
                                fact.legalBasis().stream()
                                        .map(wording::legalBasis)
                                        .toList())));
    }

    private static LocalDate day(StatutoryDateFact fact) {
        if (fact.adoptBy() != null) {
            return fact.adoptBy();
        }
        if (fact.startJoiningBy() != null) {
            return fact.startJoiningBy();
        }
        throw new IllegalArgumentException("The event names no day");
    }

    private static String act(StatutoryDateFact fact) {
        return fact.adoptBy() == null ? "startJoining" : "adopt";
    }
}
