package fi.kapa.chassis.event;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.DeadLetters.DeadLetter;
import fi.kapa.chassis.event.DeadLetters.State;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that this service could not process: listed, replayed once their cause is mended, or discarded. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters")
@RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
class DeadLetterResource {
    private final DeadLetters letters;
    private final Inbox inbox;
    private final Exchange exchange;
    private final Journal journal;

    DeadLetterResource(DeadLetters letters, Inbox inbox, Exchange exchange, Journal journal) {
        this.letters = letters;
        this.inbox = inbox;
        this.exchange = exchange;
        this.journal = journal;
    }

    /** No fields: {@code {}}. */
    record Step() {}

    /** A dead letter with its reason. */
    @Schema(name = "DeadLetter")
    record View(
            UUID id, String topic, @Nullable String key, String event, String reason, State state, Instant recordedAt) {
        static View from(DeadLetter letter) {
            return new View(
                    letter.id(),
                    letter.topic(),
                    letter.key(),
                    new String(letter.value(), StandardCharsets.UTF_8),
                    letter.reason(),
                    letter.state(),
                    letter.recordedAt());
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(operationId = "listDeadLetters", summary = "Events that could not be processed")
    @APIResponse(responseCode = "200", description = "Dead letters, oldest first")
    public Page<View> list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return Page.of(
                limit,
                Cursor.id(cursor, state),
                (after, most) -> letters.after(after, state, most),
                View::from,
                DeadLetter::id,
                state);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDeadLetter", summary = "One event that could not be processed")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@PathParam("id") UUID id) {
        DeadLetter letter = letters.one(id).orElseThrow(() -> Refusal.notFound().exception());
        return exchange.read(version(letter), View.from(letter));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/replays")
    @Operation(operationId = "replayDeadLetter", summary = "Process the event again")
    @APIResponse(
            responseCode = "201",
            description = "The event was processed",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response replay(@PathParam("id") UUID id, Body<Step> body) {
        return exchange.once(body, () -> {
            DeadLetter letter = held(id);
            body.valid();
            if (letter.state() != State.WAITING) {
                return illegal(letter);
            }
            return switch (inbox.applyHere(letter.value())) {
                case Inbox.Applied _, Inbox.Ignored _ -> resolved(id, State.REPLAYED);
                case Inbox.Rejected(String reason) -> Answer.refused(Refusal.conflict("STILL_NOT_APPLICABLE", reason));
            };
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/discards")
    @Operation(operationId = "discardDeadLetter", summary = "Leave the event unprocessed for good")
    @APIResponse(
            responseCode = "201",
            description = "The event was discarded",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response discard(@PathParam("id") UUID id, Body<Step> body) {
        return exchange.once(body, () -> {
            DeadLetter letter = held(id);
            body.valid();
            return letter.state() == State.WAITING ? resolved(id, State.DISCARDED) : illegal(letter);
        });
    }

    private DeadLetter held(UUID id) {
        DeadLetter letter =
                letters.held(id).orElseThrow(() -> Refusal.notFound().exception());
        exchange.honourVersion(version(letter));
        return letter;
    }

    /** It changes once, when it is replayed or discarded. */
    private static long version(DeadLetter letter) {
        return letter.state() == State.WAITING ? 1 : 2;
    }

    private static Answer illegal(DeadLetter letter) {
        return Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", letter.state()));
    }

    private Answer resolved(UUID id, State state) {
        letters.resolve(id, state);
        DeadLetter letter = letters.one(id).orElseThrow();
        View after = View.from(letter);
        journal.audit(state.name(), "dead-letter", id, null, after);
        return Answer.created("/v1/dead-letters/" + id, version(letter), after);
    }
}
