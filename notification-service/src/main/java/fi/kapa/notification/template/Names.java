package fi.kapa.notification.template;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.OrganisationKey;

/** How organisations and support services are called in a language. */
public interface Names {
    String organisation(OrganisationKey organisation, Language language);

    String supportService(String code, Language language);
}
