package fi.kapa.notification.exemption;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words a matter of exemption for its notices: those to authorities in Finnish, those to the applicant in its language. */
@Singleton
class ExemptionLetters {
    private final Names names;
    private final KnownOrganisations organisations;
    private final Addresses addresses;

    ExemptionLetters(Names names, KnownOrganisations organisations, Addresses addresses) {
        this.names = names;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    Draft toProducer(NoticeTemplate template, ExemptionFact fact) {
        return new Draft(template, OfficialLanguage.FI, fact.addressee(), parameters(fact, OfficialLanguage.FI));
    }

    Draft toMinistry(NoticeTemplate template, ExemptionFact fact) {
        return new Draft(template, OfficialLanguage.FI, null, parameters(fact, OfficialLanguage.FI));
    }

    Draft toApplicant(NoticeTemplate template, ExemptionFact fact) {
        OfficialLanguage language =
                Optional.ofNullable(fact.language()).orElseGet(() -> organisations.language(fact.organisation()));
        return new Draft(template, language, null, parameters(fact, language));
    }

    private Parameters parameters(ExemptionFact fact, OfficialLanguage language) {
        Wording wording = new Wording(language, names);
        Map<String, String> texts = new HashMap<>(Map.of(
                "reference", fact.reference(),
                "organisation", wording.organisation(fact.organisation()),
                "service", wording.supportService(fact.serviceCode()),
                "producer", wording.phrase("authority." + fact.addressee()),
                "scope", wording.phrase("exemption.scope." + fact.scope().kind()),
                "requestedOn", wording.day(fact.requestedAt()),
                "contact", addresses.contact()));
        when(fact.answerBy(), day -> texts.put("answerBy", wording.day(day)));
        when(fact.decidedBy(), authority -> texts.put("decidedBy", wording.phrase("authority." + authority)));
        when(fact.decidedOn(), day -> texts.put("decidedOn", wording.day(day)));
        when(fact.outcome(), outcome -> texts.put("outcome", wording.phrase("exemption.outcome." + outcome)));
        return new Parameters(texts, Map.of("validity", validity(fact.validFrom(), fact.validUntil(), wording)));
    }

    private static List<String> validity(@Nullable LocalDate from, @Nullable LocalDate until, Wording wording) {
        if (from == null) {
            return List.of();
        }
        return List.of(
                until == null
                        ? wording.phrase("exemption.validity.open", wording.day(from))
                        : wording.phrase("exemption.validity.until", wording.day(from), wording.day(until)));
    }

    private static <T> void when(@Nullable T value, Consumer<T> present) {
        if (value != null) {
            present.accept(value);
        }
    }
}
