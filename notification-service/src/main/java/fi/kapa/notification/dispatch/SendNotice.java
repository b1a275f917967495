package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.template.Letter;
import fi.kapa.notification.template.Templates;
import jakarta.inject.Singleton;

/** Sends one notice: finds the recipient, fills the template, hands it over and records what became of it. */
@Singleton
class SendNotice {
    private final Recipients recipients;
    private final Templates templates;
    private final MailServer mailServer;
    private final RecordOutcome recordOutcome;
    private final Addresses addresses;

    SendNotice(
            Recipients recipients,
            Templates templates,
            MailServer mailServer,
            RecordOutcome recordOutcome,
            Addresses addresses) {
        this.recipients = recipients;
        this.templates = templates;
        this.mailServer = mailServer;
        this.recordOutcome = recordOutcome;
        this.addresses = addresses;
    }

    void send(Notice notice) {
        switch (recipients.of(notice)) {
            case Recipient.Found(EmailAddress address, String question) -> handOver(notice, address, question);
            case Recipient.NotYet(String what) -> recordOutcome.waiting(notice, what);
            case Recipient.NoLonger _ -> recordOutcome.becameVoid(notice);
        }
    }

    private void handOver(Notice notice, EmailAddress to, String question) {
        Letter letter = templates.letter(
                notice.template(), notice.language(), notice.parameters().asking(question));
        switch (mailServer.handOver(letter, to, messageId(notice))) {
            case MailServer.Taken _ -> recordOutcome.handedOver(notice, to, letter.subject());
            case MailServer.NotTaken(int code, String words) -> recordOutcome.notTaken(notice, to, code, words);
        }
    }

    /** A letter that an officer has sent again is another one; one that is tried again is the same. */
    private String messageId(Notice notice) {
        String domain = addresses.contact().substring(addresses.contact().indexOf('@') + 1);
        return "<%s.%d@%s>".formatted(notice.id(), notice.resends(), domain);
    }
}
