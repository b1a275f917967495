package fi.kapa.chassis.problem;

/** Ends a request with a refusal from where no answer can be returned; the transaction under way is rolled back. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
