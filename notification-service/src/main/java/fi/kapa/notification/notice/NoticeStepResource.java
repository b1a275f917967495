package fi.kapa.notification.notice;

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

/** What an officer does with a notice: has it sent again, or cancels it while it waits. */
@Path("/v1/notices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeStepResource {
    private final Notices notices;
    private final NoticeSteps steps;
    private final Exchange exchange;

    NoticeStepResource(Notices notices, NoticeSteps steps, Exchange exchange) {
        this.notices = notices;
        this.steps = steps;
        this.exchange = exchange;
    }

    /** No fields: {@code {}}. */
    @Schema(name = "Resend")
    record ResendRequest() {}

    /** Why it is not to be sent; may be left out. */
    @Schema(name = "Cancellation")
    record CancellationRequest(@Prose @Nullable String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("resends")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "resendNotice", summary = "Send a notice again, to the address that is current then")
    @APIResponse(
            responseCode = "201",
            description = "The notice, queued again",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response resend(@PathParam("id") UUID id, Body<ResendRequest> body) {
        return step(id, body, steps::resend);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("cancellations")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "cancelNotice", summary = "Cancel a notice that has not been sent")
    @APIResponse(
            responseCode = "201",
            description = "The cancelled notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response cancel(@PathParam("id") UUID id, Body<CancellationRequest> body) {
        return step(id, body, notice -> steps.cancel(notice, body.valid().reason()));
    }

    private Response step(UUID id, Body<?> body, Function<Notice, NoticeRuling> work) {
        exchange.caller().mustServe(Caller.VRK);
        return exchange.once(body, () -> {
            Notice notice = notices.visible(id, exchange.caller());
            exchange.honourVersion(notice.version());
            body.valid();
            return switch (work.apply(notice)) {
                case NoticeRuling.Done(Notice done) ->
                    Answer.created(NoticeResource.PATH + done.id(), done.version(), NoticeView.from(done));
                case NoticeRuling.IllegalStep(NoticeStatus status) ->
                    Answer.refused(Refusal.conflict("ILLEGAL_TRANSITION", status));
            };
        });
    }
}
