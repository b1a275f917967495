package fi.kapa.notification.template;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OfficialLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The templates of notices. */
@Path("/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
class NoticeTemplateResource {
    private final List<View> all = Arrays.stream(NoticeTemplate.values())
            .map(View::from)
            .sorted(Comparator.comparing(View::code))
            .toList();

    private final Exchange exchange;

    NoticeTemplateResource(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A template as it is answered. */
    @Schema(name = "NoticeTemplate")
    record View(String code, int version, Addressee addressee, CaseKind caseKind, List<OfficialLanguage> languages) {
        static View from(NoticeTemplate template) {
            return new View(
                    template.code(),
                    template.version(),
                    template.addressee(),
                    template.caseKind(),
                    List.of(OfficialLanguage.values()));
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY})
    @Operation(operationId = "listTemplates", summary = "The templates with the version in use, by code")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<View> list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        exchange.caller().mustServe(Caller.VRK);
        return Page.of(limit, cursor, all, View::code);
    }
}
