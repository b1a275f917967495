package fi.kapa.endtoend.attack;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Callers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who calls: everybody of the suite, the organisation that is attacked and another one. */
enum Cast {
    OFFICER("kapa-officer", Map.of("sub", "hyökkäyksen-virkailija")),
    DECIDER("kapa-decider", Map.of("sub", "hyökkäyksen-ratkaisija")),
    MINISTRY("ministry-officer", Map.of("sub", "hyökkäyksen-ministeriö")),
    VICTIM("organisation", Map.of("business_id", Cast.ATTACKED)),
    FORM_BACKEND("form-backend", Map.of()),
    SYSTEM("system", Map.of()),
    STRANGER("organisation", Map.of("business_id", Cast.OTHER));

    static final String ATTACKED = Bodies.municipalities("fi").get(200).businessId();
    static final String OTHER = Bodies.municipalities("fi").get(201).businessId();

    private static final Map<Cast, String> TOKENS = new ConcurrentHashMap<>();

    private final String role;
    private final Map<String, String> claims;

    Cast(String role, Map<String, String> claims) {
        this.role = role;
        this.claims = claims;
    }

    String token() {
        return TOKENS.computeIfAbsent(this, one -> Callers.token(one.role, one.claims));
    }
}
