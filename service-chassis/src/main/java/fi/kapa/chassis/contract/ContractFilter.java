package fi.kapa.chassis.contract;

import fi.kapa.chassis.page.Csv;
import fi.kapa.chassis.page.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes each operation of a contract with what is the same everywhere: its error answers, its security, its headers and its examples, which are the
 * files {@code examples/<operationId>.request.json} and {@code .response.json} of the service.
 */
public class ContractFilter implements OASFilter {
    /** Steps that nobody may take without having seen the version that they are about. */
    private static final Pattern ON_A_VERSION =
            Pattern.compile(".*/\\{[^}]+}/(?:proposals|decisions|review-decisions)");

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PROBLEM = SCHEMAS + "Problem";
    private static final String BODY = SCHEMAS + "Body";
    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "The input has defects; all are listed",
            "401", "Not authenticated",
            "403", "The role may never do this",
            "404", "There is no such thing, or it is not the caller's to see",
            "406", "Not available in the form asked for",
            "429", "Too many requests of this caller; see Retry-After",
            "500", "Something went wrong here",
            "503", "Not available just now; see Retry-After"));
    private static final Map<String, String> CHANGE_ERRORS = new TreeMap<>(Map.of(
            "409", "The step is not possible, or the Idempotency-Key was used for another request",
            "412", "If-Match names another version",
            "428", "If-Match is needed here and missing"));
    private static final Map<String, String> BODY_ERRORS =
            new TreeMap<>(Map.of("413", "The body is too large", "415", "Unsupported media type"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ProblemSchema.describe(contract);
        Security.describe(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(contract, path, method, operation)));
        removeUnusedSchemas(contract);
    }

    private static void complete(OpenAPI contract, String path, HttpMethod method, Operation operation) {
        unwrapBody(contract, operation);
        Security.require(operation);
        ERRORS.forEach((status, description) -> addError(operation, status, description));
        if (operation.getRequestBody() != null) {
            BODY_ERRORS.forEach((status, description) -> addError(operation, status, description));
        }
        if (stores(method, operation)) {
            CHANGE_ERRORS.forEach((status, description) -> addError(operation, status, description));
            addHeader(operation, "If-Match", "The ETag of the version that is meant")
                    .setRequired(method == HttpMethod.PUT
                            || ON_A_VERSION.matcher(path).matches());
        }
        if (method == HttpMethod.POST && stores(method, operation)) {
            addHeader(
                            operation,
                            "Idempotency-Key",
                            "1–200 visible ASCII characters; the same key and body is done once")
                    .setRequired(true);
        }
        addHeader(operation, "Accept-Language", "fi, sv or en");
        describeLimit(operation);
        operation.getResponses().getAPIResponses().values().forEach(ContractFilter::describeCsv);
        Examples.add(operation);
    }

    private static void describeCsv(APIResponse response) {
        if (response.getContent() != null && response.getContent().hasMediaType(Csv.TYPE)) {
            response.getContent()
                    .getMediaType(Csv.TYPE)
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
    }

    /** A POST that only works something out answers 200. */
    private static boolean stores(HttpMethod method, Operation operation) {
        return switch (method) {
            case GET, HEAD, OPTIONS, TRACE -> false;
            case PUT, DELETE, PATCH -> true;
            case POST -> !operation.getResponses().hasAPIResponse("200");
        };
    }

    /** A request body is read as {@link fi.kapa.chassis.json.Body}; what is sent is its draft. */
    private static void unwrapBody(OpenAPI contract, Operation operation) {
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(type -> {
                String ref = type.getSchema() == null ? null : type.getSchema().getRef();
                if (ref != null && ref.startsWith(BODY)) {
                    Schema body = contract.getComponents().getSchemas().get(ref.substring(SCHEMAS.length()));
                    type.setSchema(body.getProperties().get("draft"));
                }
            });
        }
    }

    private static void addError(Operation operation, String status, String description) {
        if (operation.getResponses().hasAPIResponse(status)
                && operation.getResponses().getAPIResponse(status).getContent() != null) {
            return;
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Parameter addHeader(Operation operation, String name, String description) {
        Parameter header = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        operation.addParameter(header);
        return header;
    }

    /** It is read as a text so that what is no number is told as the other defects are. */
    private static void describeLimit(Operation operation) {
        operation.getParameters().stream()
                .filter(parameter -> Limit.PARAMETER.equals(parameter.getName()))
                .forEach(parameter ->
                        parameter.description("How many items at the most").schema(Limit.schema()));
    }

    /** The body wrapper and what only it leads to are no part of the contract. */
    private static void removeUnusedSchemas(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Set<String> used = new HashSet<>();
        contract.getPaths().getPathItems().values().forEach(item -> references(item)
                .forEach(schema -> use(schema, schemas, used)));
        new ArrayList<>(schemas.keySet())
                .stream().filter(name -> !used.contains(name)).forEach(contract.getComponents()::removeSchema);
    }

    private static List<Schema> references(PathItem item) {
        List<Schema> schemas = new ArrayList<>();
        item.getOperations().values().forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> schemas.add(parameter.getSchema()));
            }
            if (operation.getRequestBody() != null) {
                add(schemas, operation.getRequestBody().getContent());
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> add(schemas, response.getContent()));
        });
        return schemas;
    }

    private static void add(List<Schema> schemas, Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> schemas.add(type.getSchema()));
        }
    }

    private static void use(Schema schema, Map<String, Schema> schemas, Set<String> used) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                use(schemas.get(name), schemas, used);
            }
        }
        use(schema.getItems(), schemas, used);
        use(schema.getAdditionalPropertiesSchema(), schemas, used);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> use(property, schemas, used));
        }
        List.of(orEmpty(schema.getAllOf()), orEmpty(schema.getOneOf()), orEmpty(schema.getAnyOf()))
                .forEach(parts -> parts.forEach(part -> use(part, schemas, used)));
    }

    private static List<Schema> orEmpty(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
