package fi.kapa.notification.template;

/** Whom a notice is meant for; the address itself is found when the mail is sent. */
public enum Addressee {
    /** The person who submitted, known to the case's own service alone. */
    SUBMITTER,
    /** The organisation at its registered address. */
    ORGANISATION,
    /** The producer of the support service (palvelutuottaja); of VRK kapa-asiakaspalvelu. */
    PRODUCER,
    /** The Ministry of Finance. */
    MINISTRY;

    /** Whether the notice goes to the organisation itself, so that it may read it here. */
    public boolean isParty() {
        return switch (this) {
            case SUBMITTER, ORGANISATION -> true;
            case PRODUCER, MINISTRY -> false;
        };
    }
}
