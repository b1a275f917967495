package fi.kapa.chassis.contract;

import static java.util.stream.Collectors.toMap;

import fi.kapa.chassis.caller.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How a caller authenticates: with a token at hand, or one fetched from the issuer by the docs page, of one of the roles that may call. */
final class Security {
    private static final String BEARER = "bearer";

    /** The scanner has told the roles under it. */
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
                                .description("Client credentials; the client id is the role, and so is the scope")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(OASFactory.createOAuthFlow()
                                                .tokenUrl(tokenUrl)
                                                .scopes(scopes()))));
    }

    private static Map<String, String> scopes() {
        return Arrays.stream(Role.values())
                .collect(toMap(Role::group, role -> "The role " + role.group(), (one, same) -> one, TreeMap::new));
    }

    /** Replaces the requirement that the scanner found by the ways to meet it: any one of them does. */
    static void require(Operation operation) {
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            SecurityRequirement bearer = OASFactory.createSecurityRequirement().addScheme(BEARER);
            Stream<SecurityRequirement> roles = operation.getSecurity().stream()
                    .flatMap(found -> found.getSchemes().getOrDefault(ISSUER, List.of()).stream())
                    .map(role -> OASFactory.createSecurityRequirement().addScheme(ISSUER, role));
            operation.setSecurity(Stream.concat(Stream.of(bearer), roles).toList());
        }
    }
}
