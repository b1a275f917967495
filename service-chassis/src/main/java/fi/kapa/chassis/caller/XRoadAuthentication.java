package fi.kapa.chassis.caller;

import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.InvalidValue;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by bearer token, and from the configured security server by the X-Road client header as well; the two must name the same
 * organisation. From anyone else the X-Road headers mean nothing.
 */
@ApplicationScoped
class XRoadAuthentication implements HttpAuthenticationMechanism {
    private final OidcAuthenticationMechanism tokens;
    private final VerifiedTokens verified;
    private final Set<String> trusted;

    XRoadAuthentication(OidcAuthenticationMechanism tokens, VerifiedTokens verified, XRoadSettings settings) {
        this.tokens = tokens;
        this.verified = verified;
        this.trusted = settings.trustedAddresses().orElse(Set.of());
    }

    /** Before the tokens' own mechanism, which would not ask what the header says. */
    @Override
    public int getPriority() {
        return 2 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        Uni<SecurityIdentity> byToken = verified.identity(context, identityProviders);
        @Nullable String header = lastClientHeader(context);
        if (header == null
                || !trusted.contains(
                        context.request().connection().remoteAddress().hostAddress())) {
            return byToken;
        }
        try {
            XRoadMember member = XRoadMember.of(header);
            return byToken.map(identity -> agreed(member, identity));
        } catch (InvalidValue malformed) {
            return Uni.createFrom().failure(Refusal.of(400, malformed.code()).exception());
        }
    }

    private static @Nullable String lastClientHeader(RoutingContext context) {
        List<String> values = context.request().headers().getAll("X-Road-Client");
        return values.isEmpty() ? null : values.getLast();
    }

    private static SecurityIdentity agreed(XRoadMember member, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(member.id()))
                    .addRole(Role.Name.ORGANISATION)
                    .addAttribute(XRoadMember.ATTRIBUTE, member)
                    .build();
        }
        boolean same = identity.getPrincipal() instanceof JsonWebToken token
                && CurrentCaller.organisation(token)
                        .filter(organisation -> organisation
                                .businessId()
                                .equals(member.organisation().businessId()))
                        .isPresent();
        if (!same) {
            throw new AuthenticationFailedException("The token and the X-Road client name different organisations");
        }
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(XRoadMember.ATTRIBUTE, member)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return tokens.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return tokens.getCredentialTransport(context);
    }
}
