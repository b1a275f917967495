package fi.kapa.localstack.platform;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a client asks the token endpoint for: form fields, and its name and secret there or in a Basic header. */
record TokenRequest(Map<String, String> fields) {

    static final long LIFETIME_SECONDS = 3600;

    private static final String SECRET = "local";
    private static final Set<String> CLIENTS =
            Set.of("organisation", "form-backend", "kapa-officer", "kapa-decider", "ministry-officer", "system");
    private static final List<String> CLAIMS = List.of("business_id", "unit", "producer");

    /** Either a token's claims or the error that OAuth 2.0 (RFC 6749 section 5.2) names. */
    sealed interface Ruling {}

    record Granted(JWTClaimsSet claims) implements Ruling {}

    record Refused(int status, String error, String description) implements Ruling {}

    static TokenRequest parse(String form, Optional<String> authorization) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        authorization
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .map(credentials -> credentials.split(":", 2))
                .filter(credentials -> credentials.length == 2)
                .ifPresent(credentials -> {
                    fields.put("client_id", decode(credentials[0]));
                    fields.put("client_secret", decode(credentials[1]));
                });
        return new TokenRequest(fields);
    }

    Ruling ruling(String issuer, Instant now) {
        String client = fields.getOrDefault("client_id", "");
        if (!CLIENTS.contains(client) || !SECRET.equals(fields.get("client_secret"))) {
            return new Refused(
                    401,
                    "invalid_client",
                    "client_id must be one of " + CLIENTS.stream().sorted().toList()
                            + " and client_secret the one of the local stack");
        }
        if (!fields.containsKey("grant_type")) {
            return new Refused(400, "invalid_request", "grant_type is missing");
        }
        if (!"client_credentials".equals(fields.get("grant_type"))) {
            return new Refused(400, "unsupported_grant_type", "only client_credentials is known here");
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("kapa")
                .subject(given("sub").orElse(client))
                .claim("groups", List.of(client))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)));
        CLAIMS.forEach(name -> given(name).ifPresent(value -> claims.claim(name, value)));
        return new Granted(claims.build());
    }

    private Optional<String> given(String field) {
        return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
