package fi.kapa.chassis.caller;

import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.OrganisationKey;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param role empty for the public
 * @param organisation the organisation that an organisation's token or X-Road member acts for
 * @param producer the producer whose cases an officer handles; {@link #VRK} when the token names none
 * @param xRoadMember the X-Road client, when the request came through the trusted security server
 */
public record Caller(
        Optional<Role> role,
        Optional<OrganisationKey> organisation,
        String subject,
        String producer,
        @Nullable String xRoadMember) {
    /** The Population Register Centre (Väestörekisterikeskus), whose officers keep what belongs to no other producer. */
    public static final String VRK = "VRK";

    public boolean is(Role... roles) {
        return role.isPresent() && Arrays.asList(roles).contains(role.get());
    }

    /** Whether an organisation's caller acts for it; every other role is bound by its role alone. A caller without a unit acts for all units. */
    public boolean mayActFor(OrganisationKey key) {
        return !is(Role.ORGANISATION)
                || organisation
                        .filter(own -> own.businessId().equals(key.businessId())
                                && (own.unit() == null || own.unit().equals(key.unit())))
                        .isPresent();
    }

    /**
     * Hides what belongs to another organisation.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 404
     */
    public void mustActFor(OrganisationKey key) {
        if (!mayActFor(key)) {
            throw Refusal.notFound().exception();
        }
    }

    /**
     * Holds officers to the cases of their own producer.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 403
     */
    public void mustServe(String producerOfTheCase) {
        if (is(Role.OFFICER, Role.DECIDER) && !producer.equals(producerOfTheCase)) {
            throw Refusal.forbidden().exception();
        }
    }

    /** The identity that an idempotency key belongs to: role, organisation, unit and subject. */
    public String identity() {
        return role.map(Role::group).orElse("public") + "|"
                + organisation.map(OrganisationKey::toString).orElse("") + "|" + subject;
    }
}
