package fi.kapa.chassis.audit;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed what, for officers. */
@Path("/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
@RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER})
class AuditEntryResource {
    private final AuditEntries entries;

    AuditEntryResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(operationId = "listAuditEntries", summary = "Changes by case, organisation, person and time")
    @APIResponse(responseCode = "200", description = "Audit entries, oldest first")
    public Page<AuditEntry> list(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("organisation") @Nullable OrganisationKey organisation,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        AuditEntries.Filter filter = new AuditEntries.Filter(subject, organisation, actor, from, to);
        return Page.of(
                limit,
                Cursor.id(cursor, filter),
                (after, most) -> entries.after(after, filter, most),
                entry -> entry,
                AuditEntry::id,
                filter);
    }
}
