package fi.kapa.notification.casefile;

/** The other service answers, and has no such case for this service to see. */
final class NotThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotThere() {
        super("There is no such case", null, false, false);
    }
}
