package fi.kapa.schedule.submission;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.schedule.obligation.OrganisationCategory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Schedule submissions: filing and reading. */
@Path("/v1/schedule-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule submissions")
class ScheduleSubmissionResource {
    static final String PATH = "/v1/schedule-submissions/";

    private final ScheduleSubmissions submissions;
    private final SubmitSchedule submitSchedule;
    private final SubmissionInput input;
    private final SubmissionViews views;
    private final Exchange exchange;

    ScheduleSubmissionResource(
            ScheduleSubmissions submissions,
            SubmitSchedule submitSchedule,
            SubmissionInput input,
            SubmissionViews views,
            Exchange exchange) {
        this.submissions = submissions;
        this.submitSchedule = submitSchedule;
        this.input = input;
        this.views = views;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.FORM_BACKEND})
    @Operation(operationId = "submitSchedule", summary = "Submit the schedule goals of an organisation")
    @APIResponse(
            responseCode = "201",
            description = "The submission is kept and takes the place of the organisation's former one",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response submit(Body<SubmissionRequest> body) {
        Caller caller = exchange.caller();
        body.draft().organisation().ifPresent(caller::mustActFor);
        return exchange.once(body, () -> {
            SubmissionRequest request = input.valid(body);
            ScheduleSubmission submission =
                    submitSchedule.submit(request.organisation().orElseThrow(), request.toContent(), caller);
            return Answer.created(PATH + submission.id(), submission.version(), views.of(submission));
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "listScheduleSubmissions", summary = "Submissions that the caller may see, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SubmissionView> list(
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("state") @Nullable SubmissionState state,
            @QueryParam("name") @Nullable String name,
            @QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        exchange.caller().mustServe(Caller.VRK);
        Caller caller = exchange.caller();
        var filter = new ScheduleSubmissions.Filter(organisation, serviceCode, state, name, category);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> submissions.list(caller, filter, after, most),
                views.today(),
                ScheduleSubmission::id,
                filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getScheduleSubmission", summary = "One submission")
    @APIResponse(
            responseCode = "200",
            description = "The submission in its newest revision",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response get(@PathParam("id") UUID id) {
        exchange.caller().mustServe(Caller.VRK);
        ScheduleSubmission submission = submissions.visible(id, exchange.caller());
        return exchange.read(submission.version(), views.of(submission));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Operation(operationId = "getScheduleSubmissionHistory", summary = "Who did which step of a submission when")
    @APIResponse(responseCode = "200", description = "The steps, oldest first")
    public History.Steps history(@PathParam("id") UUID id) {
        exchange.caller().mustServe(Caller.VRK);
        submissions.visible(id, exchange.caller());
        return exchange.history(id);
    }
}
