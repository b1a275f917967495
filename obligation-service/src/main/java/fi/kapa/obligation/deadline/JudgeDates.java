package fi.kapa.obligation.deadline;

import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.record.RecordedFacts;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.verdict.FactsOnRecord;
import fi.kapa.obligation.verdict.Question;
import fi.kapa.obligation.verdict.Questions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges all duties of organisations as they are on record now, with two queries however many organisations they are. */
@Singleton
class JudgeDates {
    private final FactsOnRecord facts;
    private final RecordedFacts recorded;
    private final Questions questions;
    private final Clock clock;
    private final WarningRules rules;

    JudgeDates(
            FactsOnRecord facts,
            RecordedFacts recorded,
            Questions questions,
            Clock clock,
            @ConfigProperty(name = "kapa.obligation.dates.ahead") Period ahead) {
        this.facts = facts;
        this.recorded = recorded;
        this.questions = questions;
        this.clock = clock;
        this.rules = new WarningRules(ahead);
    }

    /**
     * What is to be told on a day.
     *
     * @param watchedSince the first day on which any organisation was watched; one that was registered later, since then
     */
    List<News> news(List<OrganisationKey> organisations, LocalDate today, LocalDate watchedSince) {
        Question question = questions.of(today, null);
        Map<OrganisationKey, Instant> since = recorded.since(organisations);
        return facts.of(organisations, question.knownAt()).stream()
                .filter(one -> one.organisation().active())
                .flatMap(one -> {
                    OrganisationKey key = one.organisation().organisation();
                    LocalDate registered = LocalDate.ofInstant(since.get(key), clock.getZone());
                    LocalDate first = registered.isAfter(watchedSince) ? registered : watchedSince;
                    return question.matters(_ -> true, one::on)
                            .flatMap(matter ->
                                    rules.news(matter, first).map(warning -> news(key, matter, warning)).stream());
                })
                .toList();
    }

    private static News news(OrganisationKey organisation, Matter matter, Warning warning) {
        return new News(
                new StatutoryDate.Key(organisation, matter.terms().code(), warning.deadline()),
                warning.kind(),
                matter.basisOfDeadline());
    }

    /** How it stands with a day now; empty when nothing is to be done by that day any more. */
    Optional<Warning.Kind> kind(StatutoryDate.Key date) {
        Question question = questions.of(null, null);
        return facts.of(List.of(date.organisation()), question.knownAt()).stream()
                .filter(one -> one.organisation().active())
                .flatMap(one -> question.matters(date.service()::equals, one::on))
                .flatMap(matter -> rules.warning(matter).stream())
                .filter(warning -> warning.deadline().equals(date.deadline()))
                .map(Warning::kind)
                .findFirst();
    }
}
