package fi.kapa.chassis.change;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.CurrentCaller;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Problem.InputError;
import fi.kapa.chassis.problem.Problems;
import fi.kapa.chassis.standard.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The HTTP exchange under way as a resource sees it: who calls, which version is meant, what is changed and answered. */
@Singleton
public class Exchange {
    private final CurrentCaller caller;
    private final Changes changes;
    private final Versions versions;
    private final History history;
    private final RoutingContext request;

    Exchange(CurrentCaller caller, Changes changes, Versions versions, History history, RoutingContext request) {
        this.caller = caller;
        this.changes = changes;
        this.versions = versions;
        this.history = history;
        this.request = request;
    }

    public Caller caller() {
        return caller.get();
    }

    /** The language that the caller reads best. */
    public Language language() {
        return Language.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Defects, or warnings of the same form, in the caller's language, of which the answer tells unless it is under way already. */
    public List<InputError> messages(List<Defect> defects) {
        Language language = language();
        if (!defects.isEmpty() && !request.response().headWritten()) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return Problems.messages(defects, language);
    }

    /** A POST that stores something: done once per caller and Idempotency-Key. Few come again, so it is tried before anybody looks whether this one has. */
    public Response once(Body<?> body, Supplier<Answer> work) {
        return changes.once(body, false, work);
    }

    /** The same of what takes long. */
    public Response onceAtLength(Body<?> body, Supplier<Answer> work) {
        return changes.once(body, true, work);
    }

    /** A PUT or DELETE: one transaction, idempotent by itself. */
    public Response change(Body<?> body, Supplier<Answer> work) {
        return changes.change(body, work);
    }

    /** The resource with its ETag, or 304 when the caller has this version. */
    public Response read(long version, Object body) {
        return versions.read(version, body);
    }

    /** The same of what is another on another day although nothing was changed. */
    public Response read(long version, LocalDate day, Object body) {
        return versions.read(version, day, body);
    }

    /** For PUT, proposals and decisions: 428 without If-Match, 412 when it names another version. */
    public void requireVersion(long version) {
        versions.require(version);
    }

    /** For other steps: 412 when If-Match is sent and names another version. */
    public void honourVersion(long version) {
        versions.honour(version);
    }

    /** Has the cursor of a list bring along what the caller left to now, so that all pages answer the same question. */
    public <T> T pinned(String parameter, T value) {
        if (!request.queryParams().contains(parameter)) {
            request.queryParams().add(parameter, value.toString());
        }
        return value;
    }

    /** Who did which step of a case when, as far as the caller may know. */
    public History.Steps history(UUID id) {
        return history(id.toString());
    }

    /** The same of what has no id of its own making. */
    public History.Steps history(String subject) {
        return history.of(subject, caller.get());
    }
}
