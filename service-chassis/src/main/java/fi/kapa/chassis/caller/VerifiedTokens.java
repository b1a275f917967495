package fi.kapa.chassis.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whose the bearer tokens are. A caller sends the same token for minutes, and to verify it costs more than to read what is asked for: what was
 * verified is known for a while, but never beyond the token's own end.
 */
@Singleton
class VerifiedTokens {
    /** So long an issuer's withdrawn key is still believed. */
    private static final Duration BELIEVED = Duration.ofSeconds(30);

    private static final int MOST = 5_000;

    private final OidcAuthenticationMechanism tokens;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(BELIEVED).build();

    VerifiedTokens(OidcAuthenticationMechanism tokens) {
        this.tokens = tokens;
    }

    /** Whose the request's token is; null without one. */
    Uni<@Nullable SecurityIdentity> identity(RoutingContext request, IdentityProviderManager providers) {
        @Nullable String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return tokens.authenticate(request, providers);
        }
        @Nullable SecurityIdentity known = verified.getIfPresent(authorization);
        return known != null && isValid(known)
                ? Uni.createFrom().item(known)
                : tokens.authenticate(request, providers).invoke(identity -> remember(authorization, identity));
    }

    private boolean isValid(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && clock.instant().getEpochSecond() < token.getExpirationTime();
    }

    /** Without the request that it came with. */
    private void remember(String authorization, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(
                    authorization,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(token)
                            .addRoles(identity.getRoles())
                            .addAttribute(CurrentCaller.ATTRIBUTE, CurrentCaller.caller(identity))
                            .build());
        }
    }
}
