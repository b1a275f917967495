package fi.kapa.localstack.platform;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;

/** SMTP in, IMAP out: every address has a mailbox, its login is the address and any password opens it. */
final class MailServer implements Part {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;
    private final Mailboxes mailboxes;

    private MailServer(GreenMail server, Mailboxes mailboxes) {
        this.server = server;
        this.mailboxes = mailboxes;
    }

    static MailServer start(Path data, int smtp, int imap) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        var mailboxes = new Mailboxes(data, server.getUserManager());
        mailboxes.load();
        server.getUserManager().setMessageDeliveryHandler(mailboxes);
        server.start();
        return new MailServer(server, mailboxes);
    }

    @Override
    public void close() {
        server.stop();
        mailboxes.close();
    }
}
