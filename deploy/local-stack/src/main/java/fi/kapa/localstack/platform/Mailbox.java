package fi.kapa.localstack.platform;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The inbox of one address: in memory for IMAP, and one file per message so that mail outlives a restart. */
record Mailbox(GreenMailUser owner, MailFolder inbox, Path folder) {

    private static final String SUFFIX = ".eml";

    /** Written first, shown after: what a reader has seen is on disk. */
    void keep(MimeMessage message) {
        synchronized (inbox) {
            try {
                Path unfinished = Files.createTempFile(folder, "arriving-", ".tmp");
                try (var out = Files.newOutputStream(unfinished)) {
                    message.writeTo(out);
                }
                long uid = inbox.appendMessage(message, new Flags(), new Date());
                Files.move(unfinished, file(uid), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failure) {
                throw new UncheckedIOException("Mail to " + owner.getEmail() + " could not be kept", failure);
            } catch (MessagingException failure) {
                throw new IllegalArgumentException("Mail to " + owner.getEmail() + " is not readable", failure);
            }
        }
    }

    /** Messages get new numbers, from one, in the old order. */
    void load() throws IOException, MessagingException {
        for (Path kept : keptFiles()) {
            try (var in = Files.newInputStream(kept)) {
                var received = Date.from(Files.getLastModifiedTime(kept).toInstant());
                long uid = inbox.appendMessage(new MimeMessage(null, in), new Flags(), received);
                Files.move(kept, file(uid), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Forgets the files of the messages that a reader has deleted. */
    void forgetExpunged() {
        try {
            // The files first: whatever is among them was in the inbox before.
            List<Path> files = keptFiles();
            Set<Path> present = new HashSet<>();
            Arrays.stream(inbox.getMessageUids()).mapToObj(this::file).forEach(present::add);
            for (Path file : files) {
                if (!present.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Mail of " + owner.getEmail() + " could not be tidied", failure);
        }
    }

    private List<Path> keptFiles() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long uid) {
        return folder.resolve("%010d%s".formatted(uid, SUFFIX));
    }

    /** GreenMail hands a message to the user that its delivery handler names; this one keeps it as well. */
    GreenMailUser asRecipient() {
        return new Recipient(this);
    }

    private record Recipient(Mailbox mailbox) implements GreenMailUser {

        @Override
        public void deliver(MovingMessage message) {
            mailbox.keep(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            mailbox.keep(message);
        }

        @Override
        public String getEmail() {
            return mailbox.owner.getEmail();
        }

        @Override
        public String getLogin() {
            return mailbox.owner.getLogin();
        }

        @Override
        public String getPassword() {
            return mailbox.owner.getPassword();
        }

        @Override
        public void setPassword(String password) {
            mailbox.owner.setPassword(password);
        }

        @Override
        public void authenticate(String password) {
            // Any password opens a mailbox here.
        }

        @Override
        public void create() {
            mailbox.owner.create();
        }

        @Override
        public void delete() {
            mailbox.owner.delete();
        }

        @Override
        public String getQualifiedMailboxName() {
            return mailbox.owner.getQualifiedMailboxName();
        }
    }
}
