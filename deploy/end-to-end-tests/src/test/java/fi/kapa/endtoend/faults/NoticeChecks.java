package fi.kapa.endtoend.faults;

import static fi.kapa.localstack.SuiteService.NOTIFICATION;
import static fi.kapa.localstack.SuiteService.SCHEDULE;

import fi.kapa.endtoend.Mailbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each submission of a run has its two notices, each is in its mailbox, and only those whose acknowledgement was lost are there twice. */
final class NoticeChecks {
    private static final int OF_A_SUBMISSION = 2;

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

    boolean allHandedOver() {
        List<Notice> notices = notices();
        return notices.size() == references().size() * OF_A_SUBMISSION
                && notices.stream().allMatch(notice -> notice.status().equals("HANDED_OVER"));
    }

    void check(int mayBeShownTwice) {
        List<String> receipts = Mailbox.messageIds(Load.receipts(history));
        Map<String, Integer> mails = new HashMap<>();
        Stream.concat(Mailbox.messageIds(Mailbox.KAPA).stream(), receipts.stream())
                .forEach(id -> mails.merge(id, 1, Integer::sum));
        int shownTwice = 0;
        for (Notice notice : notices()) {
            int copies = mails.getOrDefault(notice.messageId(), 0);
            if (copies == 0 || !notice.status().equals("HANDED_OVER")) {
                violation.accept("%s of %s is %s and %d times in its mailbox"
                        .formatted(notice.template(), notice.reference(), notice.status(), copies));
            }
            shownTwice += Math.max(0, copies - 1);
        }
        if (shownTwice > mayBeShownTwice) {
            violation.accept(shownTwice + " mails are copies of another, and " + mayBeShownTwice
                    + " acknowledgements can have been lost");
        }
        twoEach();
        Set<String> known = notices().stream()
                .flatMap(notice -> notice.messageIds().stream())
                .collect(Collectors.toSet());
        receipts.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> violation.accept("The mail " + id + " is that of no notice"));
    }

    private void twoEach() {
        Map<String, Integer> noticesOf = new HashMap<>();
        notices().forEach(notice -> noticesOf.merge(notice.reference(), 1, Integer::sum));
        for (String reference : references()) {
            if (noticesOf.getOrDefault(reference, 0) != OF_A_SUBMISSION) {
                violation.accept(reference + " has " + noticesOf.getOrDefault(reference, 0) + " notices");
            }
        }
    }

    private List<String> references() {
        return Databases.rows(
                SCHEDULE,
                "select reference from schedule_submission where submitter_name like ?",
                row -> row.getString(1),
                history.run() + "-%");
    }

    private List<Notice> notices() {
        return Databases.rows(
                NOTIFICATION,
                """
                select id, template, reference, status, resends from notice
                where reference = any(?) and template in ('schedule-notice', 'schedule-receipt')
                """,
                row -> new Notice(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)),
                (Object) references().toArray(String[]::new));
    }
}
