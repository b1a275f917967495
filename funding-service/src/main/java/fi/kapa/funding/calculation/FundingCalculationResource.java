package fi.kapa.funding.calculation;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.json.Items;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.BusinessId;
import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.call.FundingCall;
import fi.kapa.funding.call.FundingCalls;
import fi.kapa.funding.call.FundingPolicy;
import fi.kapa.funding.obligation.Catalogue;
import fi.kapa.funding.obligation.KnownOrganisations;
import fi.kapa.funding.obligation.OrganisationCategory;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.OtherFunding;
import fi.kapa.funding.project.PeriodRequest;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.ServiceCodeRules;
import fi.kapa.funding.project.Share;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What could be granted and paid, without storing anything. */
@Path("/v1/funding-calculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding calculations")
class FundingCalculationResource {
    private final FundingCalls calls;
    private final KnownOrganisations organisations;
    private final Catalogue catalogue;
    private final FundingPolicy policy;
    private final Exchange exchange;
    private final Clock clock;

    FundingCalculationResource(
            FundingCalls calls,
            KnownOrganisations organisations,
            Catalogue catalogue,
            FundingPolicy policy,
            Exchange exchange,
            Clock clock) {
        this.calls = calls;
        this.organisations = organisations;
        this.catalogue = catalogue;
        this.policy = policy;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * An application's fields as far as they are known, and of a grant its share, its amount and the actual costs. What does not matter here (other funding,
     * period) may be sent along, so that an application's body can be tried as it is.
     */
    @Schema(name = "FundingCalculationRequest")
    record Request(
            @Nullable LocalDate asOf,
            @Nullable UUID callId,
            @Nullable BusinessId businessId,
            OrganisationKey.@Nullable Unit unit,
            @Nullable Purpose purpose,
            List<String> serviceCodes,
            @Items(min = 1) List<CostLineRequest> costLines,
            List<OtherFunding> otherFunding,
            @Nullable PeriodRequest period,
            @Nullable Boolean submit,
            @Nullable Share share,
            @Nullable Money granted,
            @Nullable Money actualCosts) {

        Optional<OrganisationKey> organisation() {
            return OrganisationKey.ofParts(businessId, unit);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.Name.ORGANISATION,
        Role.Name.FORM_BACKEND,
        Role.Name.OFFICER,
        Role.Name.DECIDER,
        Role.Name.MINISTRY,
        Role.Name.SYSTEM
    })
    @Transactional(TxType.SUPPORTS)
    @Operation(operationId = "calculateFunding", summary = "What could be granted and paid; nothing is stored")
    @RequestBody(content = @Content(schema = @Schema(implementation = Request.class)))
    @APIResponse(responseCode = "200", description = "The calculation with its reasons")
    public Calculation calculate(Body<Request> body) {
        Request draft = body.draft();
        draft.organisation().ifPresent(exchange.caller()::mustActFor);
        LocalDate day = draft.asOf() == null ? LocalDate.now(clock) : draft.asOf();
        Optional<FundingCall> call = Optional.ofNullable(draft.callId())
                .flatMap(id -> calls.seen(id, exchange.caller(), LocalDate.now(clock)));
        CallTerms terms = call.map(known -> known.termsOn(day)).orElseGet(() -> anyCalls(day));
        Optional<OrganisationCategory> category = draft.organisation().flatMap(organisations::category);
        Request request = body.valid(defects(draft, call, category, terms));
        return CalculationRules.calculate(new Question(
                day,
                terms,
                category,
                Optional.ofNullable(request.purpose()),
                request.serviceCodes(),
                CostLineRequest.lines(request.costLines()),
                Optional.ofNullable(request.share()),
                Optional.ofNullable(request.granted()),
                Optional.ofNullable(request.actualCosts())));
    }

    private List<Defect> defects(
            Request request, Optional<FundingCall> call, Optional<OrganisationCategory> category, CallTerms terms) {
        List<Defect> defects = new ArrayList<>();
        if (request.callId() != null && call.isEmpty()) {
            defects.add(Defect.at("/callId", "UNKNOWN_CALL"));
        }
        defects.addAll(ServiceCodeRules.defects(request.serviceCodes(), catalogue.serviceCodes()));
        if (request.organisation().isPresent() && category.isEmpty()) {
            defects.add(Defect.at("/businessId", "UNKNOWN_ORGANISATION"));
        }
        if (request.share() != null && request.share().compareTo(terms.maxShare()) > 0) {
            defects.add(Defect.at("/share", "SHARE_ABOVE_MAXIMUM", terms.maxShare()));
        }
        return defects;
    }

    /** Where no call is named, only the policy's share limits. */
    private CallTerms anyCalls(LocalDate day) {
        return new CallTerms(day, policy.maxShare(), List.of(), List.of(), List.of());
    }
}
