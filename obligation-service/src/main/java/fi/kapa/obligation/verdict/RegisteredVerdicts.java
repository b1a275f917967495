package fi.kapa.obligation.verdict;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import fi.kapa.chassis.caller.Role;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.record.Recorded;
import fi.kapa.obligation.record.RecordedFacts.Known;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on registered organisations. Those of now on all services are held in memory: for a second they are given without a look at the
 * record, after it they are judged again only where the record, the catalogue or the day has become another. What is recorded here shows at once,
 * what another replica records within that second; an answer says as of which instant it is known.
 */
@Singleton
class RegisteredVerdicts {
    /** Those that nobody has asked about for so long need no memory. */
    private static final Duration ASKED_ABOUT = Duration.ofSeconds(10);

    /** What roles see of one with facts of its own is some 60 kB for each view that differs. */
    private static final int MOST = 500;

    private final FactsOnRecord facts;
    private final Questions questions;

    private final Cache<OrganisationKey, AtomicReference<@Nullable KnownVerdicts>> ofNow = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(ASKED_ABOUT)
            .scheduler(Scheduler.systemScheduler())
            .build();

    RegisteredVerdicts(FactsOnRecord facts, Questions questions) {
        this.facts = facts;
        this.questions = questions;
    }

    /**
     * What a caller of the role sees of them; empty when the organisation was not on record then.
     *
     * @param asOf today when null
     * @param knownAt now when null
     * @param serviceCode all services when null
     * @throws fi.kapa.chassis.problem.RefusedException 400 when it is about what will be known
     */
    Optional<Verdicts> on(
            OrganisationKey organisation,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable ServiceCode serviceCode,
            Role role) {
        if (asOf == null && knownAt == null && serviceCode == null) {
            return now(organisation).map(known -> known.seenBy(role));
        }
        Question question = questions.of(asOf, knownAt);
        return facts.said(rows(organisation, question)).map(onRecord -> onRecord.cases()
                .seenBy(
                        role,
                        Verdicts.on(question, code -> serviceCode == null || serviceCode.equals(code), onRecord::on)));
    }

    /** What is read while something is committed serves its own request and is not kept. */
    private Optional<KnownVerdicts> now(OrganisationKey organisation) {
        AtomicReference<@Nullable KnownVerdicts> place = ofNow.get(organisation, _ -> new AtomicReference<>());
        KnownVerdicts held = place.get();
        Question question = questions.of(null, null);
        if (held != null && held.stillAnswer(question)) {
            return Optional.of(held);
        }
        List<Known> rows = rows(organisation, question);
        Optional<KnownVerdicts> known = Optional.ofNullable(held)
                .flatMap(former -> former.asKnown(question, rows))
                .or(() -> facts.said(rows)
                        .map(onRecord -> KnownVerdicts.on(question, rows, onRecord::on, onRecord.cases())));
        known.ifPresent(place::set);
        return known;
    }

    private List<Known> rows(OrganisationKey organisation, Question question) {
        return facts.rows(organisation, question.knownAt(), questions.happenedBy(question));
    }

    /** Also when nobody knows how the commit ended. */
    void recorded(@Observes(during = TransactionPhase.AFTER_COMPLETION) Recorded recorded) {
        ofNow.invalidateAll(recorded.organisations());
    }
}
