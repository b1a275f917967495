package fi.kapa.notification.notice;

import fi.kapa.chassis.audit.History;
import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
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

/** Notices: reading. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeResource {
    static final String PATH = "/v1/notices/";
    private final Notices notices;
    private final Exchange exchange;

    NoticeResource(Notices notices, Exchange exchange) {
        this.notices = notices;
        this.exchange = exchange;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY})
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "listNotices", summary = "Notices that the caller may see, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<NoticeView> list(
            @QueryParam("status") @Nullable NoticeStatus status,
            @QueryParam("template") @Nullable String template,
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("causedBy") @Nullable UUID causedBy,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        exchange.caller().mustServe(Caller.VRK);
        Caller caller = exchange.caller();
        var filter = new Notices.Filter(status, template, organisation, reference, causedBy);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> notices.list(caller, filter, after, most),
                NoticeView::from,
                Notice::id,
                filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY})
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "getNotice", summary = "One notice")
    @APIResponse(
            responseCode = "200",
            description = "The notice with its attempts",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response get(@PathParam("id") UUID id) {
        exchange.caller().mustServe(Caller.VRK);
        Notice notice = notices.visible(id, exchange.caller());
        return exchange.read(notice.version(), NoticeView.from(notice));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY})
    @Operation(operationId = "getNoticeHistory", summary = "What was done with a notice when")
    @APIResponse(responseCode = "200", description = "The steps, oldest first")
    public History.Steps history(@PathParam("id") UUID id) {
        exchange.caller().mustServe(Caller.VRK);
        notices.visible(id, exchange.caller());
        return exchange.history(id);
    }
}
