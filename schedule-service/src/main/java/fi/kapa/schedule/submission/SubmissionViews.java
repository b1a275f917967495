package fi.kapa.schedule.submission;

import fi.kapa.chassis.change.Exchange;
import fi.kapa.schedule.obligation.Catalogue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Submissions as they are answered, with today's warnings in the caller's language. */
@Singleton
class SubmissionViews {
    private final Catalogue catalogue;
    private final Exchange exchange;
    private final Clock clock;

    SubmissionViews(Catalogue catalogue, Exchange exchange, Clock clock) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.clock = clock;
    }

    /** Views of any number of submissions on one look into the catalogue. */
    Function<ScheduleSubmission, SubmissionView> today() {
        Map<String, Optional<LocalDate>> latestDates = catalogue.latestDates(LocalDate.now(clock));
        return submission ->
                SubmissionView.from(submission, exchange.messages(SubmissionRules.warnings(submission, latestDates)));
    }

    SubmissionView of(ScheduleSubmission submission) {
        return today().apply(submission);
    }
}
