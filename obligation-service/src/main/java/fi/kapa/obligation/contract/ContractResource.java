package fi.kapa.obligation.contract;

import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.change.Answer;
import fi.kapa.chassis.change.Exchange;
import fi.kapa.chassis.json.Body;
import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Cursor;
import fi.kapa.chassis.page.Page;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.ServiceCodes;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.record.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Contracts over HTTP. */
@Path("/v1/organisations/{organisation}/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class ContractResource {
    private final Contracts contracts;
    private final RecordContract recordContract;
    private final Organisations organisations;
    private final ServiceCodes serviceCodes;
    private final Exchange exchange;

    ContractResource(
            Contracts contracts,
            RecordContract recordContract,
            Organisations organisations,
            ServiceCodes serviceCodes,
            Exchange exchange) {
        this.contracts = contracts;
        this.recordContract = recordContract;
        this.organisations = organisations;
        this.serviceCodes = serviceCodes;
        this.exchange = exchange;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "listContracts", summary = "The contracts of an organisation's own services, by id")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ContractView> list(
            @PathParam("organisation") OrganisationKey organisation,
            @QueryParam("serviceCode") @Nullable ServiceCode serviceCode,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Page.of(
                limit,
                Cursor.id(cursor, organisation, serviceCode),
                (after, most) -> contracts.list(organisation, serviceCode, after, most),
                Contract::view,
                Contract::id,
                organisation,
                serviceCode);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "recordContract", summary = "Record the contract of an own corresponding service")
    @APIResponse(
            responseCode = "201",
            description = "The contract is on record",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response record(@PathParam("organisation") OrganisationKey organisation, Body<ContractRequest> body) {
        return exchange.once(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            serviceCodes.mustServe(exchange.caller(), body.draft().serviceCode());
            ContractRequest request =
                    body.valid(serviceCodes.defects("/serviceCode", body.draft().serviceCode()));
            Contract contract = recordContract.record(organisation, request);
            return Answer.created(path(organisation, contract), contract.version(), contract.view());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getContract", summary = "One contract")
    @APIResponse(
            responseCode = "200",
            description = "The contract in its newest version",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response get(@PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        Contract contract = contracts.of(organisation, id);
        return exchange.read(contract.version(), contract.view());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER})
    @Operation(operationId = "correctContract", summary = "Correct a contract; the former version stays on record")
    @APIResponse(
            responseCode = "200",
            description = "The contract as corrected",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response correct(
            @PathParam("organisation") OrganisationKey organisation,
            @PathParam("id") UUID id,
            Body<ContractRequest> body) {
        return exchange.change(body, () -> {
            organisations.mustBeVisible(organisation, exchange.caller());
            Contract contract = contracts.of(organisation, id);
            serviceCodes.mustServe(exchange.caller(), contract.view().serviceCode());
            serviceCodes.mustServe(exchange.caller(), body.draft().serviceCode());
            exchange.requireVersion(contract.version());
            ContractRequest request =
                    body.valid(serviceCodes.defects("/serviceCode", body.draft().serviceCode()));
            Contract corrected = recordContract.correct(contract, organisation, request);
            return Answer.ok(corrected.version(), corrected.view());
        });
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.Name.ORGANISATION, Role.Name.OFFICER, Role.Name.DECIDER, Role.Name.MINISTRY, Role.Name.SYSTEM})
    @Transactional
    @Operation(operationId = "getContractHistory", summary = "Who recorded and corrected a contract when, and how")
    @APIResponse(responseCode = "200", description = "Its versions, oldest first")
    public Versions<ContractView> history(
            @PathParam("organisation") OrganisationKey organisation, @PathParam("id") UUID id) {
        organisations.mustBeVisible(organisation, exchange.caller());
        return Versions.of(contracts.past(contracts.of(organisation, id)), exchange.history(id));
    }

    private static String path(OrganisationKey organisation, Contract contract) {
        return "/v1/organisations/" + organisation + "/contracts/" + contract.id();
    }
}
