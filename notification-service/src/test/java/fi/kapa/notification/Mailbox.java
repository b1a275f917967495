package fi.kapa.notification;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mailbox of the platform, read over IMAP as its owner reads it. */
public final class Mailbox {
    private Mailbox() {}

    /** A mail as far as the tests look at it. */
    public record Mail(
            String subject, String messageId, String language, Set<String> headers, String text, String html) {}

    /** The mails to an address whose subject has the reference, oldest first. */
    public static List<Mail> of(String address, String reference) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(
                    "localhost",
                    ConfigProvider.getConfig().getValue("kapa.test.imap-port", Integer.class),
                    address,
                    "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Mail> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                if (message.getSubject().contains(reference)) {
                    mails.add(mail(message));
                }
            }
            inbox.close();
            return mails;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Mail mail(Message message) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new Mail(
                message.getSubject(),
                message.getHeader("Message-ID")[0],
                message.getHeader("Content-Language")[0],
                headers(message),
                parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
                parts.getBodyPart(1).getContent().toString());
    }

    private static Set<String> headers(Message message) throws MessagingException {
        Set<String> names = new TreeSet<>();
        Enumeration<jakarta.mail.Header> headers = message.getAllHeaders();
        while (headers.hasMoreElements()) {
            names.add(headers.nextElement().getName());
        }
        return names;
    }
}
