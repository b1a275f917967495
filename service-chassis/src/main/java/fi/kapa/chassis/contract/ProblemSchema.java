package fi.kapa.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of problems (RFC 9457). */
final class ProblemSchema {
    private ProblemSchema() {}

    static void describe(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().addSchema("Problem", problem());
    }

    private static Schema problem() {
        Schema error =
                object("pointer", "code", "message", "legalBasis").required(List.of("pointer", "code", "message"));
        return object("type", "title", "detail", "instance", "code", "traceId")
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(error)
                                .description("Every defect of the input"))
                .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
    }

    private static Schema object(String... texts) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String name : texts) {
            schema.addProperty(name, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema;
    }
}
