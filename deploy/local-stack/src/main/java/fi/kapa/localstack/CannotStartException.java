package fi.kapa.localstack;

/** The machine does not allow what was asked for; the message is one sentence that says what to do. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStartException(String sentence) {
        super(sentence);
    }

    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
