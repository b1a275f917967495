package fi.kapa.chassis.json;

import static fi.kapa.chassis.sample.Api.HELSINKI;
import static fi.kapa.chassis.sample.Api.NOTES;
import static fi.kapa.chassis.sample.Api.note;
import static fi.kapa.chassis.sample.Api.title;
import static fi.kapa.chassis.sample.Api.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.sample.Api;
import fi.kapa.chassis.sample.Sample;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Sample.class)
class SmallBodiesTest {
    /** More than there are workers. */
    private static final int SLOW = 20;

    @Test
    void whoSendsItsBodySlowlyHoldsNobodyUpAndIsAnsweredOnceItIsThere() throws IOException {
        String token = token(HELSINKI);
        List<Half> halves = new ArrayList<>();
        for (int n = 0; n < SLOW; n++) {
            halves.add(Half.sent(token, note(HELSINKI, title())));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> assertEquals(
                        201,
                        Api.post(NOTES, token, UUID.randomUUID().toString(), note(HELSINKI, title()))
                                .statusCode()));

        for (Half half : halves) {
            String status = half.finished();
            assertTrue(status.startsWith("HTTP/1.1 201 "), status);
        }
    }

    /** A request of which the second half is still to come. */
    private record Half(Socket socket, String rest) {

        static Half sent(String token, String body) throws IOException {
            Socket socket = new Socket("localhost", RestAssured.port);
            int half = body.length() / 2;
            write(socket, """
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    %s""".formatted(NOTES, token, UUID.randomUUID(), body.length(), body.substring(0, half)));
            return new Half(socket, body.substring(half));
        }

        /** The status line of the answer. */
        String finished() throws IOException {
            try (socket) {
                write(socket, rest);
                return String.valueOf(
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                                .readLine());
            }
        }

        private static void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
