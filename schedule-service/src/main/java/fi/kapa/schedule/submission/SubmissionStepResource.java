package fi.kapa.schedule.submission;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps of a submission: amendments and withdrawals by the organisation, questions and acceptances by VRK's officers. */
@Path("/v1/schedule-submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedule submissions")
class SubmissionStepResource {
    private final ScheduleSubmissions submissions;
    private final SubmissionSteps steps;
    private final SubmissionInput input;
    private final SubmissionViews views;
    private final Exchange exchange;

    SubmissionStepResource(
            ScheduleSubmissions submissions,
            SubmissionSteps steps,
            SubmissionInput input,
            SubmissionViews views,
            Exchange exchange) {
        this.submissions = submissions;
        this.steps = steps;
        this.input = input;
        this.views = views;
        this.exchange = exchange;
    }

    /** Why it is withdrawn; may be left out. */
    @Schema(name = "Withdrawal")
    record WithdrawalRequest(@Prose @Nullable String reason) {}

    /** What the officer asks. */
    @Schema(name = "ClarificationRequest")
    record ClarificationRequest(@Prose String question) {}

    /** No fields: {@code {}}. */
    @Schema(name = "Acceptance")
    record AcceptanceRequest() {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("amendments")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "amendSchedule", summary = "Replace the goals by a new revision")
    @APIResponse(
            responseCode = "201",
            description = "The submission in its new revision",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response amend(@PathParam("id") UUID id, Body<SubmissionRequest> body) {
        body.draft().organisation().ifPresent(exchange.caller()::mustActFor);
        return step(
                id,
                body,
                submission -> steps.amend(
                        submission,
                        input.amending(body, submission.organisation()).toContent()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("withdrawals")
    @RolesAllowed(Role.Name.ORGANISATION)
    @Operation(operationId = "withdrawSchedule", summary = "Withdraw a submission")
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response withdraw(@PathParam("id") UUID id, Body<WithdrawalRequest> body) {
        return step(
                id, body, submission -> steps.withdraw(submission, body.valid().reason()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("clarification-requests")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "requestScheduleClarification", summary = "Ask the organisation about its submission")
    @APIResponse(
            responseCode = "201",
            description = "The submission, waiting for an amendment",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response ask(@PathParam("id") UUID id, Body<ClarificationRequest> body) {
        return step(id, body, submission -> steps.ask(submission, body.valid().question()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("acceptances")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "acceptSchedule", summary = "Accept a submission as the basis of the plan")
    @APIResponse(
            responseCode = "201",
            description = "The accepted submission",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    public Response accept(@PathParam("id") UUID id, Body<AcceptanceRequest> body) {
        return step(id, body, submission -> {
            body.valid();
            return steps.accept(submission);
        });
    }

    private Response step(UUID id, Body<?> body, Function<ScheduleSubmission, SubmissionRuling> work) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.once(body, () -> {
            ScheduleSubmission submission = submissions.visible(id, exchange.caller());
            exchange.honourVersion(submission.version());
            return switch (work.apply(submission)) {
                case SubmissionRuling.Done(ScheduleSubmission done) ->
                    Answer.created(ScheduleSubmissionResource.PATH + done.id(), done.version(), views.of(done));
                case SubmissionRuling.IllegalStep(SubmissionState state) ->
                    Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", state));
            };
        });
    }
}
