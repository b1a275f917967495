package fi.kapa.notification.funding;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.notification.dispatch.Addresses;
import fi.kapa.notification.notice.Draft;
import fi.kapa.notification.obligation.KnownOrganisations;
import fi.kapa.notification.template.Names;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import fi.kapa.notification.template.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words a matter of funding for its notices: those to the ministry in Finnish, those to the applicant in its language. */
@Singleton
class FundingLetters {
    private final Names names;
    private final KnownOrganisations organisations;
    private final Addresses addresses;

    FundingLetters(Names names, KnownOrganisations organisations, Addresses addresses) {
        this.names = names;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    Draft toMinistry(NoticeTemplate template, FundingFact fact) {
        return new Draft(template, OfficialLanguage.FI, null, parameters(fact, OfficialLanguage.FI));
    }

    Draft toApplicant(NoticeTemplate template, FundingFact fact) {
        OfficialLanguage language = organisations.language(fact.organisation());
        return new Draft(template, language, null, parameters(fact, language));
    }

    private Parameters parameters(FundingFact fact, OfficialLanguage language) {
        Wording wording = new Wording(language, names);
        Map<String, String> texts = new HashMap<>(Map.of(
                "reference", fact.reference(),
                "organisation", wording.organisation(fact.organisation()),
                "purpose", wording.phrase("funding.purpose." + fact.purpose()),
                "requestedOn", wording.day(fact.submittedAt()),
                "contact", addresses.contact()));
        if (fact.decidedOn() != null) {
            texts.put("decidedOn", wording.day(fact.decidedOn()));
        }
        if (fact.outcome() != null) {
            texts.put("outcome", wording.phrase("funding.outcome." + fact.outcome()));
        }
        List<String> services =
                fact.serviceCodes().stream().map(wording::supportService).toList();
        return new Parameters(texts, Map.of("services", services, "grant", grant(fact, wording)));
    }

    /** What was granted on which terms; nothing when it was refused. */
    private static List<String> grant(FundingFact fact, Wording wording) {
        List<String> lines = new ArrayList<>();
        if (fact.granted() == null) {
            return lines;
        }
        lines.add(wording.phrase("funding.granted", wording.money(fact.granted())));
        if (fact.share() != null) {
            lines.add(wording.phrase("funding.share", wording.share(fact.share())));
        }
        if (fact.instrument() != null) {
            lines.add(wording.phrase("funding.instrument." + fact.instrument()));
        }
        if (fact.period() != null) {
            lines.add(wording.phrase(
                    "funding.period",
                    wording.day(fact.period().from()),
                    wording.day(fact.period().to())));
        }
        if (fact.reportDueOn() != null) {
            lines.add(wording.phrase("funding.report", wording.day(fact.reportDueOn())));
        }
        return lines;
    }
}
