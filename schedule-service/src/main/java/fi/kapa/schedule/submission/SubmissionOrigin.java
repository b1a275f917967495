package fi.kapa.schedule.submission;

import fi.kapa.chassis.standard.OrganisationKey;
import java.time.Instant;

/**
 * Whence a submission comes.
 *
 * @param createdBy identity of the caller, who may read it again
 * @param organisationKnown whether the organisation is registered
 * @param late submitted after the day by which goals were due
 */
record SubmissionOrigin(
        OrganisationKey organisation,
        Channel channel,
        String createdBy,
        boolean organisationKnown,
        boolean late,
        Instant submittedAt) {}
