package fi.kapa.exemption.matter;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;

/**
 * A person who acts for an authority.
 *
 * @param authority a producer's code, or {@link #MINISTRY}
 * @param person who it is, as the token's subject tells
 */
public record Official(String authority, String person) {
    /** The Ministry of Finance (valtiovarainministeriö) as an authority. */
    public static final String MINISTRY = "MINISTRY";

    public static Official of(Caller caller) {
        return new Official(caller.is(Role.MINISTRY) ? MINISTRY : caller.producer(), caller.subject());
    }
}
