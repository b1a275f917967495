/** What every service's tests stand on: the real platform, tokens, events and the architecture's rules. */
@NullMarked
package fi.kapa.chassis.test;

import org.jspecify.annotations.NullMarked;
