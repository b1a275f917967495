package fi.kapa.notification.notice;

import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A notice to be.
 *
 * @param producer whose address is meant, when the addressee is a producer
 */
public record Draft(
        NoticeTemplate template,
        OfficialLanguage language,
        @Nullable String producer,
        Parameters parameters) {}
