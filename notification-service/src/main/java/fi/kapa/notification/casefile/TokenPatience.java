package fi.kapa.notification.casefile;

import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** An issuer that takes a question and never answers is asked again: the client of Quarkus waits without end, and all who need a token with it. */
@Singleton
class TokenPatience implements OidcRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(PATIENCE.toMillis());
        return Uni.createFrom().voidItem();
    }
}
