package fi.kapa.notification.casefile;

import fi.kapa.chassis.standard.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What this service asks of a case: how it stands now, what is asked of the party, and who submitted it.
 *
 * @param submitter of a schedule submission alone
 */
public record CaseFile(
        String state, @Nullable String question, @Nullable Submitter submitter) {

    /** The person to whom receipts go; never stored here but as a notice's recipient. */
    public record Submitter(EmailAddress email) {}
}
