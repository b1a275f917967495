package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.notification.template.Letter;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Hands letters to the mail server. */
@Singleton
class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);

    /** Well within the lease of a notice. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailClient client;
    private final Addresses addresses;

    MailServer(MailClient client, Addresses addresses) {
        this.client = client;
        this.addresses = addresses;
    }

    /** What the mail server answers. */
    sealed interface Reply {}

    /** It has taken the letter. */
    record Taken() implements Reply {}

    /**
     * It has not taken the letter.
     *
     * @param code of its SMTP reply; 0 when it gave none
     * @param words of the reply with its code, or why there was none
     */
    record NotTaken(int code, String words) implements Reply {}

    /**
     * Hands over a letter.
     *
     * @param messageId that stays the same when the letter has to be handed over again, so that mail programs show it once
     */
    Reply handOver(Letter letter, EmailAddress to, String messageId) {
        try {
            client.sendMail(message(letter, to)
                            .addHeader("Message-ID", messageId)
                            .addHeader("Auto-Submitted", "auto-generated")
                            .addHeader("Content-Language", letter.language().code()))
                    .await()
                    .atMost(PATIENCE);
            return new Taken();
        } catch (RuntimeException failed) {
            return notTaken(failed);
        }
    }

    private MailMessage message(Letter letter, EmailAddress to) {
        return new MailMessage(addresses.contact(), to.value(), letter.subject(), letter.text()).setHtml(letter.html());
    }

    /** The mail client says by many exceptions that a letter did not go out; only the server's own word can be final. */
    private static NotTaken notTaken(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return new NotTaken(smtp.getReplyCode(), words(smtp.getReplyMessage()));
            }
        }
        LOG.debugf(failed, "The mail server did not answer");
        return new NotTaken(0, "no answer");
    }

    private static String words(String reply) {
        String line = reply.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(line.length(), 200));
    }
}
