package fi.kapa.failpoints;

import java.util.Locale;

/** A place in the services' code where a test may have something go wrong. */
public enum Failpoint {
    /** The relay's process dies after Kafka has taken events and before they are marked as sent. */
    RELAY_DIES_BEFORE_MARK("fi/kapa/chassis/event/RelaySession", "mark", Effect.DIE),
    /** The process dies after the mail server has taken a notice and before that is recorded. */
    SENDER_DIES_BEFORE_RECORD("fi/kapa/notification/dispatch/RecordOutcome", "handedOver", Effect.DIE),
    /** The process dies when a change is committed. */
    DIES_AFTER_COMMIT("fi/kapa/chassis/event/Relay", "wake", Effect.DIE),
    /** Events are not written in the transaction of their change. */
    OUTBOX_APART("fi/kapa/chassis/change/Journal", "publish", Effect.RETURN),
    /** Nobody remembers which events were applied. */
    INBOX_FORGETFUL("fi/kapa/chassis/event/Inbox", "isNew", Effect.RETURN_TRUE),
    /** A decision does not look at what is left of the budget. */
    BUDGET_UNGUARDED("fi/kapa/funding/call/FundingCalls", "commit", Effect.RETURN_TRUE),
    /** Every organisation acts for every other. */
    ORGANISATIONS_UNFILTERED("fi/kapa/chassis/caller/Caller", "mayActFor", Effect.RETURN_TRUE),
    /** Values come into the HTML of mails as they are. */
    MAILS_UNESCAPED("io/quarkus/qute/HtmlEscaper", "appliesTo", Effect.RETURN_FALSE),
    /** Tokens for another audience are taken. */
    AUDIENCE_UNCHECKED("org/jose4j/jwt/consumer/AudValidator", "validate", Effect.RETURN_NULL);

    /** What happens instead of the method while the failpoint is on. */
    enum Effect {
        RETURN,
        RETURN_TRUE,
        RETURN_FALSE,
        RETURN_NULL,
        /** The process ends as by kill -9, once each time it is switched on. */
        DIE
    }

    private final String owner;
    private final String method;
    private final Effect effect;

    Failpoint(String owner, String method, Effect effect) {
        this.owner = owner;
        this.method = method;
        this.effect = effect;
    }

    /** The file in the folder of switches that stands for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String owner() {
        return owner;
    }

    String method() {
        return method;
    }

    Effect effect() {
        return effect;
    }
}
