package fi.kapa.chassis.contract;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How a caller authenticates: with a token at hand, or one fetched from the issuer by the docs page. */
final class Security {
    private static final String BEARER = "bearer";
    private static final String ISSUER = "issuer";

    private Security() {}

    static void describe(OpenAPI contract) {
        String tokenUrl = ConfigProvider.getConfig().getValue("kapa.contract.token-url", String.class);
        contract.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token of the OpenID provider; its groups are the roles"))
                .addSecurityScheme(
                        ISSUER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Client credentials; the client id is the role")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl(tokenUrl)
                                                .scopes(java.util.Map.of()))));
    }

    /** Replaces the requirement that the scanner found by the two ways to meet it. */
    static void require(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme(BEARER),
                    OASFactory.createSecurityRequirement().addScheme(ISSUER)));
        }
    }
}
