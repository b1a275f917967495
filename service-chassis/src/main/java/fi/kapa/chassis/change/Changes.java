package fi.kapa.chassis.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.CurrentCaller;
import fi.kapa.chassis.event.Relay;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Outage;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.problem.RefusedException;
import fi.kapa.chassis.problem.Traces;
import fi.kapa.chassis.standard.OrganisationKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Makes changes asked for over HTTP. Each is one transaction: the aggregate, its events, its audit row and, for a POST, the answer stored under
 * its Idempotency-Key. A refused change leaves nothing.
 */
@Singleton
class Changes {
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

    /** Collisions with other transactions that are worth another try: more than the workers of a replica, of which one gets through each time. */
    private static final int TRIES = 10;

    private final CurrentCaller caller;
    private final RoutingContext request;
    private final IdempotencyKeys keys;
    private final JournalWriter writer;
    private final Journal journal;
    private final Session entities;
    private final ObjectMapper json;
    private final Relay relay;

    Changes(
            CurrentCaller caller,
            RoutingContext request,
            IdempotencyKeys keys,
            JournalWriter writer,
            Journal journal,
            Session entities,
            ObjectMapper json,
            Relay relay) {
        this.caller = caller;
        this.request = request;
        this.keys = keys;
        this.writer = writer;
        this.journal = journal;
        this.entities = entities;
        this.json = json;
        this.relay = relay;
    }

    /**
     * A POST that stores something: done once per caller and Idempotency-Key, whatever is sent again or at the same time. Without a key it is
     * judged like any other and not done.
     *
     * @param lookUpFirst whether to look first for the answer of a former request; else the work is tried, and fails where there is one
     */
    Response once(Body<?> body, boolean lookUpFirst, Supplier<Answer> work) {
        Optional<String> header = Optional.ofNullable(request.request().getHeader("Idempotency-Key"));
        Optional<String> key = header.filter(text -> KEY_FORM.matcher(text).matches());
        if (key.isEmpty()) {
            throw withoutKey(header.isPresent() ? "INVALID_IDEMPOTENCY_KEY" : "IDEMPOTENCY_KEY_REQUIRED", work);
        }
        JournalWriter.Key stored = new JournalWriter.Key(caller.get().identity(), key.get());
        byte[] hash = requestHash(body);
        Optional<StoredAnswer> known = lookUpFirst ? answer(stored) : Optional.empty();
        return known.map(answer -> replay(answer, hash)).orElseGet(() -> attempt(Optional.of(stored), hash, work, 1));
    }

    /** A PUT or DELETE: idempotent by itself. */
    Response change(Body<?> body, Supplier<Answer> work) {
        return attempt(Optional.empty(), requestHash(body), work, 1);
    }

    private Response attempt(Optional<JournalWriter.Key> key, byte[] hash, Supplier<Answer> work, int round) {
        try {
            StoredAnswer answer = QuarkusTransaction.requiringNew().call(() -> make(key, hash, work));
            relay.wake();
            return respond(answer, false);
        } catch (RuntimeException failed) {
            forgetLanguage();
            Optional<StoredAnswer> twin = Outage.isBehind(failed) ? Optional.empty() : key.flatMap(this::answer);
            if (twin.isPresent() && (twin.get().isTo(hash) || !mayNotKnow(failed))) {
                return replay(twin.get(), hash);
            }
            if (isCollision(failed)) {
                if (round < TRIES) {
                    return attempt(key, hash, work, round + 1);
                }
                throw Refusal.conflict("CONCURRENT_CHANGE").exception();
            }
            throw failed;
        }
    }

    private StoredAnswer make(Optional<JournalWriter.Key> key, byte[] hash, Supplier<Answer> work) {
        return switch (work.get()) {
            case Answer.Refused(Refusal refusal) -> throw refusal.exception();
            case Answer.Done done -> {
                entities.flush();
                // What is left to write is no entity: the commit need not look at all of them again.
                entities.setHibernateFlushMode(FlushMode.MANUAL);
                StoredAnswer answer = new StoredAnswer(
                        hash,
                        done.status(),
                        done.location(),
                        done.version() == null ? null : Versions.etag(done.version()),
                        bytes(done.body()));
                writer.complete(journal, actor(), key, answer);
                yield answer;
            }
        };
    }

    private RefusedException withoutKey(String code, Supplier<Answer> work) {
        List<Defect> defects = new ArrayList<>(List.of(Defect.at("Idempotency-Key", code)));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw (work.get() instanceof Answer.Refused(Refusal refusal) ? refusal : Refusal.of(400, code))
                        .exception();
            });
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 400 && refused.refusal().status() != 409) {
                return refused;
            }
            defects.addAll(refused.refusal().defects());
        } catch (RuntimeException failed) {
            if (!isCollision(failed)) {
                throw failed;
            }
        }
        forgetLanguage();
        return new Refusal(400, code, List.of(), defects, null).exception();
    }

    /** What is not done after all has said in which language it would be answered. */
    private void forgetLanguage() {
        request.response().headers().remove(HttpHeaders.CONTENT_LANGUAGE).remove(HttpHeaders.VARY);
    }

    private Optional<StoredAnswer> answer(JournalWriter.Key key) {
        return keys.answer(key.caller(), key.value());
    }

    private Response replay(StoredAnswer stored, byte[] hash) {
        if (!stored.isTo(hash)) {
            throw Refusal.conflict("IDEMPOTENCY_KEY_REUSED").exception();
        }
        return respond(stored, true);
    }

    /** What the caller may not do or know of is told before what is wrong with the key. */
    private static boolean mayNotKnow(RuntimeException failed) {
        return failed instanceof RefusedException refused
                && (refused.refusal().status() == 403 || refused.refusal().status() == 404);
    }

    private static boolean isCollision(RuntimeException failed) {
        return Outage.isCollision(failed) || Outage.brokenUniqueness(failed) != null;
    }

    private Response respond(StoredAnswer answer, boolean replayed) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return replayed ? response.header("Idempotency-Replayed", "true").build() : response.build();
    }

    private Actor actor() {
        Caller who = caller.get();
        return new Actor(
                who.subject(),
                who.role().map(role -> role.group()).orElse("public"),
                who.organisation().map(OrganisationKey::toString).orElse(null),
                XRoadMessage.of(request.request(), who.xRoadMember()),
                Traces.of(request),
                journal.cause());
    }

    private byte[] requestHash(Body<?> body) {
        return Hashes.sha256(
                (request.request().method() + " " + request.request().path() + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                body.digest());
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
