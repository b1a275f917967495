package fi.kapa.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A mailbox of the local stack: its mails are read over IMAP as their owner reads them, and told apart by the files where the mail server keeps them. */
public final class Mailbox {
    public static final String KAPA = "kapa-asiakaspalvelu@vrk.fi";

    private static final Path KEPT = Repository.root().resolve("deploy/end-to-end-tests/target/suite-data/mail");

    private Mailbox() {}

    /**
     * A mail as far as the tests look at it.
     *
     * @param headers as they were sent, the name and the value of each
     */
    public record Mail(
            String subject,
            String messageId,
            String contentLanguage,
            List<String> types,
            String text,
            List<String> headers) {}

    /** The mails of the address's inbox whose subject has the words, oldest first: one round trip for the subjects, one for each such mail. */
    public static List<Mail> of(String address, String words) {
        Properties whole = new Properties();
        whole.setProperty("mail.imap.partialfetch", "false");
        Session session = Session.getInstance(whole);
        try (Store store = session.getStore("imap")) {
            store.connect("localhost", 3143, address, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            FetchProfile subjects = new FetchProfile();
            subjects.add(FetchProfile.Item.ENVELOPE);
            inbox.fetch(messages, subjects);
            List<Mail> mails = new ArrayList<>();
            for (Message message : messages) {
                if (message.getSubject().contains(words)) {
                    ByteArrayOutputStream raw = new ByteArrayOutputStream();
                    message.writeTo(raw);
                    mails.add(mail(new MimeMessage(session, new ByteArrayInputStream(raw.toByteArray()))));
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

    /**
     * The Message-IDs of everything in the address's inbox, which may be tens of thousands: from the files where the mail server keeps them. To tell
     * them over IMAP it would need a time that grows with the square of their number, and take no mail meanwhile.
     */
    public static List<String> messageIds(String address) {
        Path folder = KEPT.resolve(URLEncoder.encode(address, UTF_8) + ".mailbox");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> mails = Files.list(folder)) {
            return mails.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mailbox::messageId)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String messageId(Path mail) {
        try (InputStream in = Files.newInputStream(mail)) {
            return new InternetHeaders(in).getHeader("Message-ID", null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Mail mail(MimeMessage message) throws MessagingException, IOException {
        List<String> types = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        collect(message.getContent(), message.getContentType(), types, text);
        return new Mail(
                message.getSubject(),
                header(message, "Message-ID"),
                header(message, "Content-Language"),
                types,
                text.toString(),
                Collections.list(message.getAllHeaderLines()));
    }

    private static void collect(Object content, String type, List<String> types, StringBuilder text)
            throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                collect(part.getContent(), part.getContentType(), types, text);
            }
        } else {
            types.add(type.split(";")[0].toLowerCase(java.util.Locale.ROOT));
            text.append(content);
        }
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0];
    }
}
