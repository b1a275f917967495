package fi.kapa.endtoend.faults;

import static fi.kapa.localstack.SuiteService.NOTIFICATION;

import fi.kapa.endtoend.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a run created has its notices, each is in its mailbox, and only those whose acknowledgement was lost are there twice. */
final class NoticeChecks {
    private final History history;
    private final Consumer<String> violation;

    NoticeChecks(History history, Consumer<String> violation) {
        this.history = history;
        this.violation = violation;
    }

    private record Notice(String id, String template, String reference, String status, int resends) {
        String messageId() {
            return messageIds().getLast();
        }

        List<String> messageIds() {
            return IntStream.rangeClosed(0, resends)
                    .mapToObj(resend -> "<%s.%d@vrk.fi>".formatted(id, resend))
                    .toList();
        }
    }

    /** Of whatever run. */
    static boolean noneIsDue() {
        return Databases.number(
                        NOTIFICATION,
                        "select count(*) from notice where status = 'SENDING' or status = 'QUEUED' and next_attempt_at <= now()")
                == 0;
    }

    boolean allHandedOver() {
        List<Notice> notices = notices();
        return notices.size() == references().size() * history.kind().notices().size()
                && notices.stream().allMatch(notice -> notice.status().equals("HANDED_OVER"));
    }

    void check(int mayBeShownTwice) {
        eachHasItsOwn();
        for (Notice notice : notices()) {
            if (!notice.status().equals("HANDED_OVER")) {
                violation.accept("%s of %s is %s".formatted(notice.template(), notice.reference(), notice.status()));
            }
        }
        if (history.kind() == Kind.SUBMISSION) {
            mails(mayBeShownTwice);
        }
    }

    /** Those of submissions go to two mailboxes that are looked into here. */
    private void mails(int mayBeShownTwice) {
        List<String> receipts = Mailbox.messageIds(Load.receipts(history));
        Map<String, Integer> mails = new HashMap<>();
        Stream.concat(Mailbox.messageIds(Mailbox.KAPA).stream(), receipts.stream())
                .forEach(id -> mails.merge(id, 1, Integer::sum));
        int shownTwice = 0;
        for (Notice notice : notices()) {
            int copies = mails.getOrDefault(notice.messageId(), 0);
            if (copies == 0) {
                violation.accept("%s of %s is not in its mailbox".formatted(notice.template(), notice.reference()));
            }
            shownTwice += Math.max(0, copies - 1);
        }
        if (shownTwice > mayBeShownTwice) {
            violation.accept(shownTwice + " mails are copies of another, and " + mayBeShownTwice
                    + " acknowledgements can have been lost");
        }
        Set<String> known = notices().stream()
                .flatMap(notice -> notice.messageIds().stream())
                .collect(Collectors.toSet());
        receipts.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> violation.accept("The mail " + id + " is that of no notice"));
    }

    private void eachHasItsOwn() {
        Map<String, Integer> noticesOf = new HashMap<>();
        notices().forEach(notice -> noticesOf.merge(notice.reference(), 1, Integer::sum));
        for (String reference : references()) {
            if (noticesOf.getOrDefault(reference, 0) != history.kind().notices().size()) {
                violation.accept(reference + " has " + noticesOf.getOrDefault(reference, 0) + " notices");
            }
        }
    }

    private List<String> references() {
        return Databases.rows(
                history.kind().service(),
                "select reference from %s where %s like ?"
                        .formatted(history.kind().table(), history.kind().marker()),
                row -> row.getString(1),
                history.run() + "-%");
    }

    private List<Notice> notices() {
        return Databases.rows(
                NOTIFICATION,
                """
                select id, template, reference, status, resends from notice
                where reference = any(?) and template = any(?)
                """,
                row -> new Notice(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                references().toArray(String[]::new),
                history.kind().notices().toArray(String[]::new));
    }
}
