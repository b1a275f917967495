package fi.kapa.notification.dispatch;

import fi.kapa.chassis.problem.Traces;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.notice.Notice;
import fi.kapa.notification.template.Letter;
import fi.kapa.notification.template.Templates;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sends one notice: finds the recipient, fills the template and hands it over. */
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

    /** What the mail server has taken is left to the caller to record, together with others. */
    Optional<HandedOver> send(Notice notice) {
        return switch (recipients.of(notice)) {
            case Recipient.Found(EmailAddress address, String question) -> handOver(notice, address, question);
            case Recipient.NotYet(String what) -> {
                recordOutcome.waiting(notice, what);
                yield Optional.empty();
            }
            case Recipient.NoLonger _ -> {
                recordOutcome.becameVoid(notice);
                yield Optional.empty();
            }
        };
    }

    private Optional<HandedOver> handOver(Notice notice, EmailAddress to, String question) {
        Letter letter = templates.letter(
                notice.template(), notice.language(), notice.parameters().asking(question));
        return switch (mailServer.handOver(letter, to, messageId(notice))) {
            case MailServer.Taken _ ->
                Optional.of(
                        new HandedOver(notice, to, letter.subject(), Traces.parent(Traces.of(notice.traceparent()))));
            case MailServer.NotTaken(int code, String words) -> {
                recordOutcome.notTaken(notice, to, code, words);
                yield Optional.empty();
            }
        };
    }

    /** A letter that an officer has sent again is another one; one that is tried again is the same. */
    private String messageId(Notice notice) {
        String domain = addresses.contact().substring(addresses.contact().indexOf('@') + 1);
        return "<%s.%d@%s>".formatted(notice.id(), notice.resends(), domain);
    }
}
