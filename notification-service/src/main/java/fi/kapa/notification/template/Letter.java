package fi.kapa.notification.template;

import fi.kapa.chassis.standard.OfficialLanguage;

/**
 * A notice as it is mailed.
 *
 * @param subject one line
 * @param text the plain part
 * @param html the same in HTML
 */
public record Letter(OfficialLanguage language, String subject, String text, String html) {}
