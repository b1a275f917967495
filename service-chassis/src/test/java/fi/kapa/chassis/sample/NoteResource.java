package fi.kapa.chassis.sample;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.change.Journal;
import fi.kapa.chassis.event.Fact;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.page.Conditions;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.problem.Refusal;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Notes, in the shape that every service's resources have. */
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {
    static final String PATH = "/v1/notes/";

    private final Notes notes;
    private final Journal journal;
    private final Exchange exchange;
    private final Mishap mishap;
    private final Clock clock;

    NoteResource(Notes notes, Journal journal, Exchange exchange, Mishap mishap, Clock clock) {
        this.notes = notes;
        this.journal = journal;
        this.exchange = exchange;
        this.mishap = mishap;
        this.clock = clock;
    }

    /** A note as it is sent. */
    @Schema(name = "NoteRequest")
    record NoteRequest(
            BusinessId businessId,
            OrganisationKey.@Nullable Unit unit,
            String title,
            @Prose(max = 1_100_000) @Nullable String text) {}

    /** A note as it is answered. */
    @Schema(name = "Note")
    record View(
            UUID id,
            OrganisationKey organisation,
            String title,
            @Nullable String text) {
        static View from(Note note) {
            return new View(note.id(), note.organisation(), note.title(), note.text());
        }
    }

    @POST
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.FORM_BACKEND})
    @Operation(operationId = "takeNote", summary = "Take a note")
    public Response take(Body<NoteRequest> body) {
        OrganisationKey.ofParts(body.draft().businessId(), body.draft().unit())
                .ifPresent(exchange.caller()::mustActFor);
        return exchange.once(body, () -> {
            NoteRequest request = body.valid();
            OrganisationKey key = OrganisationKey.ofParts(request.businessId(), request.unit())
                    .orElseThrow();
            Note note = new Note(key, request.title(), request.text(), clock.instant());
            notes.persist(note);
            recorded("TAKE", "NoteTaken", note);
            mishap.happen();
            return Answer.created(PATH + note.id(), note.version(), View.from(note));
        });
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "rewriteNote", summary = "Rewrite a note")
    public Response rewrite(@PathParam("id") UUID id, Body<NoteRequest> body) {
        return exchange.change(body, () -> {
            Note note = notes.visible(id, exchange.caller());
            exchange.requireVersion(note.version());
            NoteRequest request = body.valid();
            note.rewrite(request.title(), request.text(), clock.instant());
            recorded("REWRITE", "NoteRewritten", note);
            mishap.happen();
            return Answer.ok(note.version(), View.from(note));
        });
    }

    @POST
    @Path("{id}/closures")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER})
    @Operation(operationId = "closeNote", summary = "Never possible")
    public Response close(@PathParam("id") UUID id, Body<NoteRequest> body) {
        return exchange.once(body, () -> {
            Note note = notes.visible(id, exchange.caller());
            exchange.honourVersion(note.version());
            body.valid();
            note.rewrite("closed", null, clock.instant());
            recorded("CLOSE", "NoteClosed", note);
            mishap.happen();
            return Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", "OPEN"));
        });
    }

    @GET
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER})
    @Transactional(TxType.SUPPORTS)
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(operationId = "listNotes", summary = "Notes by id")
    public Page<View> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("title") @Nullable String title,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        return Page.of(
                limit,
                Cursor.id(cursor, organisation, title),
                (after, most) -> {
                    Conditions conditions = new Conditions()
                            .add("id > :after", "after", after)
                            .add(
                                    "organisation = :organisation",
                                    "organisation",
                                    organisation == null ? null : organisation + "")
                            .add("title = :title", "title", title);
                    return notes.find(conditions.text() + " order by id", conditions.values())
                            .page(0, most)
                            .list();
                },
                View::from,
                Note::id,
                organisation,
                title);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER})
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getNote", summary = "One note")
    public Response get(@PathParam("id") UUID id) {
        Note note = notes.visible(id, exchange.caller());
        mishap.happen();
        return exchange.read(note.version(), View.from(note));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER})
    @Operation(operationId = "getNoteHistory", summary = "Who did what to a note")
    public History.Steps history(@PathParam("id") UUID id) {
        notes.visible(id, exchange.caller());
        return exchange.history(id);
    }

    private void recorded(String action, String fact, Note note) {
        notes.flush();
        journal.publish(Fact.of(fact, "note", note.id(), note.organisation(), note.version(), NoteFact.of(note)));
        journal.audit(action, "note", note.id(), note.organisation(), View.from(note));
    }
}
