package fi.kapa.notification.notice;

import java.util.Set;

/** How far a notice has come, and the one table of an officer's steps. */
public enum NoticeStatus {
    QUEUED(Set.of(Step.CANCEL)),
    /** Claimed by a worker for a short time. */
    SENDING(Set.of()),
    HANDED_OVER(Set.of(Step.RESEND)),
    DELIVERED(Set.of(Step.RESEND)),
    SOFT_BOUNCED(Set.of(Step.RESEND)),
    HARD_BOUNCED(Set.of(Step.RESEND)),
    GAVE_UP(Set.of(Step.RESEND)),
    CANCELLED(Set.of());

    /** What an officer may do with a notice. */
    enum Step {
        RESEND,
        CANCEL
    }

    private final Set<Step> steps;

    NoticeStatus(Set<Step> steps) {
        this.steps = steps;
    }

    boolean allows(Step step) {
        return steps.contains(step);
    }
}
