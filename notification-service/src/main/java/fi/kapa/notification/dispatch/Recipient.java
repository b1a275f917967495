package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;

/** Where a notice is to be sent to, as it stands now. */
sealed interface Recipient {
    /**
     * It can be sent.
     *
     * @param question that the case asks of the party; empty when there is none
     */
    record Found(EmailAddress address, String question) implements Recipient {}

    /** It can be sent once something else is there, such as another service or an address. */
    record NotYet(String waitingFor) implements Recipient {}

    /** The case has gone on or is there no more: the notice has lost its meaning. */
    record NoLonger() implements Recipient {}
}
