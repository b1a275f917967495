package fi.kapa.obligation.cost;

import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who pays what, over HTTP. */
@Path("/v1/cost-responsibilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
class CostResponsibilityResource {
    private final CostResponsibilities responsibilities;

    CostResponsibilityResource(CostResponsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @PermitAll
    @Operation(
            operationId = "listCostResponsibilities",
            summary = "Who pays what of producing and using a support service")
    @APIResponse(responseCode = "200", description = "One page, in the order of the kinds of cost")
    public Page<CostResponsibility> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return Page.of(
                limit, cursor, responsibilities.all(), one -> one.costType().name());
    }
}
