package fi.kapa.obligation.deadline;

import fi.kapa.chassis.change.Reactions;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.Organisations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Goes on with the round by some organisations. That they were told, and how far the round has come, is one transaction: wherever it is cut short it
 * goes on, here or on another replica, and nothing is told twice.
 */
@Singleton
class ContinueRound {
    /** Few enough that what other transactions of this service tell need not wait behind them. */
    private static final int TOGETHER = 25;

    private final Rounds rounds;
    private final Organisations organisations;
    private final JudgeDates judgeDates;
    private final TellOfDates tellOfDates;
    private final Reactions reactions;

    ContinueRound(
            Rounds rounds,
            Organisations organisations,
            JudgeDates judgeDates,
            TellOfDates tellOfDates,
            Reactions reactions) {
        this.rounds = rounds;
        this.organisations = organisations;
        this.judgeDates = judgeDates;
        this.tellOfDates = tellOfDates;
        this.reactions = reactions;
    }

    /** How the round stands. */
    sealed interface Progress {}

    /** More organisations are to come; so many things were told. */
    record Continues(int told) implements Progress {}

    /** All organisations have been judged. */
    record Complete() implements Progress {}

    /** Another replica is at it, or there is no organisation yet. */
    record NotNow() implements Progress {}

    Progress step(LocalDate today) {
        AtomicReference<Progress> progress = new AtomicReference<>(new NotNow());
        reactions.ofOwnAccord(() -> {
            if (rounds.isOurs()) {
                progress.set(step(rounds.of(today), today));
            }
        });
        return progress.get();
    }

    private Progress step(Round round, LocalDate today) {
        if (round.isComplete()) {
            return new Complete();
        }
        List<OrganisationKey> next = organisations.keysAfter(round.lastSeen(), TOGETHER);
        if (next.isEmpty() && round.lastSeen() == null) {
            return new NotNow();
        }
        int told = tellOfDates.tell(next, judgeDates.news(next, today, round.beganOn()));
        round.saw(next, TOGETHER);
        return new Continues(told);
    }
}
