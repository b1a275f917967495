package fi.kapa.localstack.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.localstack.LogFile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private static final String KAPA = "kapa-asiakaspalvelu@vrk.fi";

    @TempDir
    private Path folder;

    private Path data;
    private List<Integer> ports;
    private MailServer server;

    @BeforeEach
    void start() throws Exception {
        LogFile.use(folder.resolve("test.log"));
        data = Files.createDirectories(folder.resolve("mail"));
        ports = PlatformPorts.free(2);
        server = MailServer.start(data, ports.get(0), ports.get(1));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mailIsReadByWhoeverItWasSentToWithAnyPassword() throws Exception {
        send("Aikataulutavoitteet", KAPA, "aino@example.fi");

        assertEquals(List.of("Aikataulutavoitteet"), subjects(KAPA, "x"));
        assertEquals(List.of("Aikataulutavoitteet"), subjects("aino@example.fi", "something else"));
    }

    @Test
    void anAddressThatGotNothingHasAnEmptyMailbox() throws Exception {
        assertEquals(List.of(), subjects("nobody@example.fi", "x"));
    }

    @Test
    void capitalsInAnAddressMakeNoOtherMailbox() throws Exception {
        send("Kuittaus", "Aino.Esimerkki@Example.FI");

        assertEquals(List.of("Kuittaus"), subjects("aino.esimerkki@example.fi", "x"));
    }

    @Test
    void mailOutlivesARestartInItsOrder() throws Exception {
        for (int i = 1; i <= 12; i++) {
            send("Viesti " + i, KAPA);
        }
        restart();
        send("Viesti 13", KAPA);
        restart();

        var subjects = subjects(KAPA, "x");
        assertEquals(13, subjects.size());
        assertEquals("Viesti 1", subjects.getFirst());
        assertEquals("Viesti 12", subjects.get(11));
        assertEquals("Viesti 13", subjects.getLast());
    }

    @Test
    void whatAReaderDeletedStaysDeletedOverARestart() throws Exception {
        send("Poistettava", KAPA);
        send("Pysyvä", KAPA);
        deleteFirst(KAPA);
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> files() == 1);

        restart();

        assertEquals(List.of("Pysyvä"), subjects(KAPA, "x"));
    }

    @Test
    void anAddressCannotPointOutsideTheFolder() throws Exception {
        send("Polku", "\"../../x\"@example.fi");

        try (var paths = Files.walk(folder)) {
            assertTrue(paths.filter(path -> path.toString().endsWith(".eml")).allMatch(path -> path.startsWith(data)));
        }
    }

    private void restart() {
        server.close();
        server = MailServer.start(data, ports.get(0), ports.get(1));
    }

    private long files() throws Exception {
        try (var paths = Files.walk(data)) {
            return paths.filter(path -> path.toString().endsWith(".eml")).count();
        }
    }

    private void send(String subject, String... recipients) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", ports.get(0).toString());
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("kapa@example.fi");
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setText("Teksti ä ö", "UTF-8");
        Transport.send(message);
    }

    private List<String> subjects(String address, String password) throws MessagingException {
        var subjects = new ArrayList<String>();
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", ports.get(1), address, password);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    subjects.add(message.getSubject());
                }
            }
        }
        return subjects;
    }

    private void deleteFirst(String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", ports.get(1), address, "x");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            inbox.close(true);
        }
    }
}
