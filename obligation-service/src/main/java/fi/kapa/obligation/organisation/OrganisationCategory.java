package fi.kapa.obligation.organisation;

import java.util.EnumSet;
import java.util.Set;

/** What kind of organisation it is in the sense of 571/2016 §§ 5 and 8 (Finnish: käyttäjäorganisaation laji). */
public enum OrganisationCategory {
    /** Valtion hallintoviranomainen. */
    STATE_ADMINISTRATIVE_AUTHORITY,
    /** Valtion virasto. */
    STATE_AGENCY,
    /** Valtion laitos. */
    STATE_INSTITUTION,
    /** Valtion liikelaitos. */
    STATE_ENTERPRISE,
    /** Kunnallinen viranomainen, also a joint municipal authority (kuntayhtymä). */
    MUNICIPAL_AUTHORITY,
    /** Tuomioistuin tai muu lainkäyttöelin. */
    COURT_OR_JUDICIAL_BODY,
    /** Itsenäinen julkisoikeudellinen laitos and the others of § 5.2. */
    INDEPENDENT_PUBLIC_BODY,
    /** Performs a public task on another basis, § 5.3. */
    OTHER_PUBLIC_TASK,
    /** Yksityinen yhteisö, säätiö tai elinkeinonharjoittaja. */
    PRIVATE_BODY,
    /** The caller cannot tell; judged as {@link #OTHER_PUBLIC_TASK}. */
    OTHER;

    private static final Set<OrganisationCategory> OBLIGED =
            EnumSet.range(STATE_ADMINISTRATIVE_AUTHORITY, COURT_OR_JUDICIAL_BODY);

    /** Whether § 5.1 names it among the obliged authorities of public administration. */
    public boolean isObligedAuthority() {
        return OBLIGED.contains(this);
    }
}
