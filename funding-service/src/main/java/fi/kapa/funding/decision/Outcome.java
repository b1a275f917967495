package fi.kapa.funding.decision;

/** How an application ends. */
public enum Outcome {
    GRANTED,
    REJECTED
}
