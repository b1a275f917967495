package fi.kapa.chassis.caller;

import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.InvalidValue;
import fi.kapa.chassis.standard.OrganisationKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way, read from the verified token or the X-Road identity. */
@RequestScoped
public class CurrentCaller {
    /** As long as OpenID Connect lets a subject be, without control characters or half ones. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,255}");

    /** Where an identity keeps the caller that was read of its token. */
    static final String ATTRIBUTE = "kapa.caller";

    private final Caller caller;

    CurrentCaller(SecurityIdentity identity) {
        this.caller = caller(identity);
    }

    public Caller get() {
        return caller;
    }

    static Caller caller(SecurityIdentity identity) {
        @Nullable Caller known = identity.getAttribute(ATTRIBUTE);
        @Nullable XRoadMember member = identity.getAttribute(XRoadMember.ATTRIBUTE);
        return known != null && member == null ? known : read(identity, member);
    }

    private static Caller read(SecurityIdentity identity, @Nullable XRoadMember member) {
        Optional<Role> role = identity.isAnonymous() ? Optional.empty() : Role.among(identity.getRoles());
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Caller(
                    role,
                    organisation(token),
                    subject(token),
                    claim(token, "producer").orElse(Caller.VRK),
                    member == null ? null : member.id());
        }
        if (member != null) {
            return new Caller(role, Optional.of(member.organisation()), member.id(), Caller.VRK, member.id());
        }
        return new Caller(role, Optional.empty(), "anonymous", Caller.VRK, null);
    }

    static Optional<OrganisationKey> organisation(JsonWebToken token) {
        try {
            return claim(token, "business_id")
                    .map(id -> new OrganisationKey(
                            BusinessId.of(id), claim(token, "unit").orElse(null)));
        } catch (InvalidValue notAnOrganisation) {
            return Optional.empty();
        }
    }

    private static String subject(JsonWebToken token) {
        return claim(token, "sub").orElse("unnamed");
    }

    /** A token that names somebody by what no key, record or log takes is nobody's. */
    private static Optional<String> claim(JsonWebToken token, String name) {
        // Asking for what is not there would throw and catch an exception inside.
        if (!token.containsClaim(name)) {
            return Optional.empty();
        }
        return token.<Object>claim(name)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .map(text -> {
                    if (!NAME.matcher(text).matches()) {
                        throw new AuthenticationFailedException("The claim " + name + " cannot be read");
                    }
                    return text;
                });
    }
}
