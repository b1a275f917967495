/** Notices (ilmoitukset): what is told to whom because of which event, and how far it has come. */
@NullMarked
package fi.kapa.notification.notice;

import org.jspecify.annotations.NullMarked;
