/** The cases' own services, asked over REST when a mail is to be sent. */
@NullMarked
package fi.kapa.notification.casefile;

import org.jspecify.annotations.NullMarked;
