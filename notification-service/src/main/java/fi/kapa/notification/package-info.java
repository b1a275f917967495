/** Notices by e-mail of what happens in the other services. */
@NullMarked
package fi.kapa.notification;

import org.jspecify.annotations.NullMarked;
