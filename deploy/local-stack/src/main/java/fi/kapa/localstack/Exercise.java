package fi.kapa.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What callers do most, so that a suite in training learns not only how it starts but also which of its code is worth compiling first. */
final class Exercise implements AutoCloseable {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int READS_OF_A_SUBMISSION = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBMISSION = """
            {"businessId":"%s","language":"fi","submitter":{"name":"Aino Esimerkki","email":"aino@kunta.example"},
             "goals":[{"serviceCode":"TUNNISTAMINEN","targetMonth":"2017-05","readyFrom":"2017-03","currentSolution":"Vetuma"}]}
            """;

    private final LocalStack stack;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Exercise(LocalStack stack) {
        this.stack = stack;
    }

    void work() {
        String officer = token("kapa-officer");
        String formBackend = token("form-backend");
        List<String> organisations = organisations(officer);
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        for (int n = 0; System.nanoTime() < end; n++) {
            String organisation = organisations.get(n % organisations.size());
            String submission = submit(formBackend, organisation);
            for (int read = 0; read < READS_OF_A_SUBMISSION; read++) {
                get(SuiteService.SCHEDULE, submission, officer);
                get(SuiteService.OBLIGATION, "/v1/organisations/" + organisation + "/obligations", officer);
                get(SuiteService.NOTIFICATION, "/v1/notices?organisation=" + organisation, officer);
            }
            get(SuiteService.EXEMPTION, "/v1/exemption-applications", officer);
            get(SuiteService.FUNDING, "/v1/funding-calls", officer);
        }
    }

    private String token(String role) {
        var request = HttpRequest.newBuilder(URI.create(stack.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=local&client_id=" + role));
        return json(answer(request).body()).path("access_token").asText();
    }

    private List<String> organisations(String officer) {
        var keys = new ArrayList<String>();
        for (JsonNode one : json(get(SuiteService.OBLIGATION, "/v1/organisations?limit=200", officer))
                .path("items")) {
            keys.add(one.path("businessId").asText());
        }
        return List.copyOf(keys);
    }

    private String submit(String formBackend, String organisation) {
        var request = to(SuiteService.SCHEDULE, "/v1/schedule-submissions", formBackend)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(SUBMISSION.formatted(organisation)));
        return answer(request).headers().firstValue("Location").orElseThrow();
    }

    private String get(SuiteService service, String path, String token) {
        return answer(to(service, path, token)).body();
    }

    private HttpRequest.Builder to(SuiteService service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(stack.url(service) + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new CannotStartException(answer.uri() + " answered " + answer.statusCode() + ".");
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted in training.");
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
