package fi.kapa.notification.casefile;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Days by which duties must be met as obligation-service answers them. */
@RegisterRestClient(configKey = "obligation", baseUri = "stork://obligation-service")
@OidcClientFilter
@Path("/v1/statutory-dates")
interface ObligationCases {
    @GET
    @Path("{id}")
    @Retry(maxRetries = 2, delay = 50, abortOn = NotThere.class)
    @CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 1, delay = 2000, skipOn = NotThere.class)
    @Timeout(4000)
    CaseFile get(@PathParam("id") UUID id, @HeaderParam("traceparent") String traceparent);
}
