package fi.kapa.localstack.platform;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All mailboxes, one folder each, made when the first message for an address arrives. */
final class Mailboxes implements MessageDeliveryHandler, AutoCloseable {

    // Keeps an address like ".." from being a path.
    private static final String SUFFIX = ".mailbox";

    private final Path data;
    private final UserManager users;
    private final Map<String, Mailbox> byAddress = new HashMap<>();
    private final Set<Mailbox> toTidy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    Mailboxes(Path data, UserManager users) {
        this.data = data;
        this.users = users;
    }

    void load() {
        try (var folders = Files.list(data)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    String encoded = name.substring(0, name.length() - SUFFIX.length());
                    mailbox(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).load();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Kept mail could not be read from " + data, failure);
        } catch (MessagingException | UserException failure) {
            throw new IllegalStateException("Kept mail could not be read from " + data, failure);
        }
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress address) throws UserException {
        return mailbox(address.getEmail()).asRecipient();
    }

    private synchronized Mailbox mailbox(String address) throws UserException {
        String normal = address.strip().toLowerCase(Locale.ROOT);
        var known = byAddress.get(normal);
        if (known != null) {
            return known;
        }
        var user = users.getUserByEmail(normal);
        if (user == null) {
            user = users.createUser(normal, normal, normal);
        }
        try {
            Path folder = data.resolve(URLEncoder.encode(normal, StandardCharsets.UTF_8) + SUFFIX);
            Files.createDirectories(folder);
            var made = new Mailbox(user, users.getImapHostManager().getInbox(user), folder);
            made.inbox().addListener(new Expunged(made));
            byAddress.put(normal, made);
            return made;
        } catch (IOException | FolderException failure) {
            throw new UserException("No mailbox could be made for " + normal, failure);
        }
    }

    private void tidy() {
        for (Mailbox mailbox : toTidy) {
            toTidy.remove(mailbox);
            mailbox.forgetExpunged();
        }
    }

    @Override
    public void close() {
        tidying.close();
    }

    /** GreenMail calls while it holds its own locks, so the work is done later and once for many messages. */
    private final class Expunged implements FolderListener {

        private final Mailbox mailbox;

        private Expunged(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public void expunged(int number) {
            if (toTidy.add(mailbox)) {
                tidying.schedule(Mailboxes.this::tidy, 200, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void added(int number) {
            // keep() has written it.
        }

        @Override
        public void flagsUpdated(int number, Flags flags, Long uid) {
            // Flags are not kept.
        }

        @Override
        public void mailboxDeleted() {
            // An inbox cannot be deleted.
        }
    }
}
