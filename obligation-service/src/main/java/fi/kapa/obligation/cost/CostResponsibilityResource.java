package fi.kapa.obligation.cost;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who pays what, over HTTP. */
@Path("/v1/cost-responsibilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
class CostResponsibilityResource {
    private final CostResponsibilities responsibilities;

    CostResponsibilityResource(CostResponsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** All there are; the list is short. */
    @Schema(name = "CostResponsibilityList")
    record Answer(List<CostResponsibility> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listCostResponsibilities",
            summary = "Who pays what of producing and using a support service")
    @APIResponse(responseCode = "200", description = "One entry for each kind of cost")
    public Answer list() {
        return new Answer(responsibilities.all());
    }
}
