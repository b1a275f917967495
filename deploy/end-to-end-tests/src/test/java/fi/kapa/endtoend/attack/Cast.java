package fi.kapa.endtoend.attack;

import fi.kapa.endtoend.Bodies;
import fi.kapa.endtoend.Callers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who calls: everybody of the suite, the organisation that is attacked and another one. */
enum Cast {
    OFFICER("kapa-officer", Map.of("sub", "virkailija")),
    DECIDER("kapa-decider", Map.of("sub", "ratkaisija")),
    MINISTRY("ministry-officer", Map.of("sub", "ministeriö")),
    VICTIM("organisation", Map.of("business_id", Organisations.ATTACKED, "sub", "uhri")),
    FORM_BACKEND("form-backend", Map.of()),
    SYSTEM("system", Map.of()),
    STRANGER("organisation", Map.of("business_id", Organisations.OTHER, "sub", "muukalainen"));

    static final String ATTACKED = Organisations.ATTACKED;

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

    /** Two of which no other test knows. */
    private static final class Organisations {
        static final String ATTACKED = Bodies.municipalities("fi").get(200).businessId();
        static final String OTHER = Bodies.municipalities("fi").get(201).businessId();

        private Organisations() {}
    }
}
