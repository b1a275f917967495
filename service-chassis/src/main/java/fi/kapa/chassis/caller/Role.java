package fi.kapa.chassis.caller;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a caller may be; the names are those of the tokens' {@code groups}. */
public enum Role {
    ORGANISATION(Role.Name.ORGANISATION),
    FORM_BACKEND(Role.Name.FORM_BACKEND),
    OFFICER(Role.Name.OFFICER),
    DECIDER(Role.Name.DECIDER),
    MINISTRY(Role.Name.MINISTRY),
    SYSTEM(Role.Name.SYSTEM);

    /** The names as constants, for {@code @RolesAllowed}. */
    public static final class Name {
        public static final String ORGANISATION = "organisation";
        public static final String FORM_BACKEND = "form-backend";
        public static final String OFFICER = "kapa-officer";
        public static final String DECIDER = "kapa-decider";
        public static final String MINISTRY = "ministry-officer";
        public static final String SYSTEM = "system";

        private Name() {}
    }

    private final String group;

    Role(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    static Optional<Role> among(Set<String> groups) {
        return Arrays.stream(values())
                .filter(role -> groups.contains(role.group))
                .findFirst();
    }
}
