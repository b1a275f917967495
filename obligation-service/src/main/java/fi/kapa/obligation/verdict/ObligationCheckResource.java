package fi.kapa.obligation.verdict;

import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.obligation.catalogue.ServiceCodes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public check: what would hold for an organisation as the caller describes it; nothing is stored. */
@Path("/v1/obligation-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
class ObligationCheckResource {
    private final ServiceCodes serviceCodes;
    private final Questions questions;

    ObligationCheckResource(ServiceCodes serviceCodes, Questions questions) {
        this.serviceCodes = serviceCodes;
        this.questions = questions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "checkObligations",
            summary = "What an organisation as described must adopt, by when and why")
    @APIResponse(responseCode = "200", description = "One verdict per service asked about, naming what was assumed")
    public Verdicts check(Body<ObligationCheckRequest> body) {
        ObligationCheckRequest request = body.valid(defects(body.draft()));
        return Verdicts.on(questions.of(request.asOf(), null), request::asksAbout, request::factsOn);
    }

    private List<Defect> defects(ObligationCheckRequest draft) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < draft.services().size(); i++) {
            if (draft.services().get(i) != null) {
                defects.addAll(serviceCodes.defects(
                        "/services/" + i + "/serviceCode",
                        draft.services().get(i).serviceCode()));
            }
        }
        return defects;
    }
}
