package fi.kapa.exemption.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a matter has been handled so far.
 *
 * @param question what the preparer asked last and the applicant has not answered
 * @param referredAt when the applicant brought the matter to the ministry
 * @param takeOver when and why the ministry took the matter itself
 * @param proposal the newest, unless new information was asked for after it
 */
public record Handling(
        @Nullable String question,
        List<Supplement> supplements,
        @Nullable Instant referredAt,
        @Nullable TakeOver takeOver,
        @Nullable Proposal proposal,
        @Nullable String withdrawalReason) {
    public Handling {
        supplements = List.copyOf(supplements);
    }

    public static Handling none() {
        return new Handling(null, List.of(), null, null, null, null);
    }

    /** Whether the ministry prepares and decides instead of the addressee. */
    public boolean withMinistry() {
        return referredAt != null || takeOver != null;
    }

    /** The last day of the opportunity that the proposal opened; absent when it opened none. */
    public @Nullable LocalDate answerBy() {
        return proposal == null ? null : proposal.answerBy();
    }

    /** New information may change what was proposed, so the proposal and the opportunity that it opened fall. */
    public Handling asking(String asked) {
        return new Handling(asked, supplements, referredAt, takeOver, null, withdrawalReason);
    }

    public Handling supplementedBy(Supplement told) {
        List<Supplement> all =
                Stream.concat(supplements.stream(), Stream.of(told)).toList();
        return new Handling(null, all, referredAt, takeOver, proposal, withdrawalReason);
    }

    public Handling preparedBy(Proposal proposed) {
        return new Handling(null, supplements, referredAt, takeOver, proposed, withdrawalReason);
    }

    public Handling referred(Instant at) {
        return new Handling(question, supplements, at, takeOver, proposal, withdrawalReason);
    }

    public Handling declined(Instant at) {
        return new Handling(
                question,
                supplements,
                referredAt,
                takeOver,
                proposal == null ? null : proposal.declined(at),
                withdrawalReason);
    }

    public Handling withdrawn(@Nullable String reason) {
        return new Handling(question, supplements, referredAt, takeOver, proposal, reason);
    }

    public Handling takenOver(TakeOver taken) {
        return new Handling(question, supplements, referredAt, taken, proposal, withdrawalReason);
    }
}
