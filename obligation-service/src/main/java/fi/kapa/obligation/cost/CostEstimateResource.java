package fi.kapa.obligation.cost;

import fi.kapa.chassis.json.Body;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How given amounts fall on those who pay; nothing is stored. */
@Path("/v1/cost-estimates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Costs")
class CostEstimateResource {
    private final CostResponsibilities responsibilities;

    CostEstimateResource(CostResponsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "estimateCosts", summary = "Splits given amounts by who bears them")
    @APIResponse(responseCode = "200", description = "The amounts by bearer")
    public CostEstimate estimate(Body<CostEstimateRequest> body) {
        return CostEstimate.of(body.valid(List.of()).items(), responsibilities.all());
    }
}
