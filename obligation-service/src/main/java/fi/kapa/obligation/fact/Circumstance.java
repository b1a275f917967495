package fi.kapa.obligation.fact;

/** A fact about an organisation that a rule asks for and may have to assume. */
public enum Circumstance {
    /** It acts in tasks laid down for it by law (laissa säädetty tehtävä), § 5.1(2). */
    STATUTORY_TASK("statutoryTask", true),
    /** Its e-services need strong identification. */
    NEEDS_IDENTIFICATION("needsIdentification", true),
    /** Web payment is attached to one of its e-services. */
    NEEDS_PAYMENT("needsPayment", true),
    /** It takes new services into use or makes new integrations to old ones. */
    NEW_SERVICES("newServices", false),
    /** It is entitled to process the identifiers of its customers, § 8.2(2). */
    MAY_PROCESS_IDENTIFIERS("mayProcessIdentifiers", true),
    /** It offers its services to the public, § 8.2. */
    OFFERS_SERVICES_TO_PUBLIC("offersServicesToPublic", true);

    private final String fact;
    private final boolean assumed;

    Circumstance(String fact, boolean assumed) {
        this.fact = fact;
        this.assumed = assumed;
    }

    /** Its name in an answer. */
    public String fact() {
        return fact;
    }

    /** What an unknown one counts as. */
    public boolean assumed() {
        return assumed;
    }
}
