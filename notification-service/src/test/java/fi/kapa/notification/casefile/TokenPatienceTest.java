package fi.kapa.notification.casefile;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.oidc.common.OidcRequestContextProperties;
import io.quarkus.oidc.common.OidcRequestFilter.OidcRequestFilterContext;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** An issuer of tokens that takes a question and never answers. */
class TokenPatienceTest {
    @Test
    void isWaitedForWithAnEnd() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpRequest<Buffer> question = WebClient.create(vertx).post(silent.getLocalPort(), "localhost", "/token");
            new TokenPatience()
                    .filter(new OidcRequestFilterContext(question, null, new OidcRequestContextProperties(Map.of())))
                    .await()
                    .indefinitely();

            Throwable failed = question.send()
                    .onItemOrFailure()
                    .transform((reply, failure) -> failure)
                    .await()
                    .atMost(Duration.ofSeconds(10));

            assertInstanceOf(TimeoutException.class, failed);
        } finally {
            vertx.closeAndAwait();
        }
    }
}
