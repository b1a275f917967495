/** Templates of notices in Finnish and Swedish, and the letters that come of them. */
@NullMarked
package fi.kapa.notification.template;

import org.jspecify.annotations.NullMarked;
