package fi.kapa.obligation.rule;

import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.judgement.DutyState;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question: what is this organisation to this service on this day?
 *
 * @param entry the catalogue entry's versions; the first one speaks for the days before it too
 * @param readings the rule parameters, likewise
 */
public record Matter(
        Timeline<SupportServiceTerms> entry, Facts facts, Timeline<RuleParameters> readings, LocalDate day) {
    private static final Comparator<UsageDecision> LAST_FIRST = Comparator.comparing(
                    (UsageDecision decision) -> decision.validity().from(), Comparator.reverseOrder())
            .thenComparing(decision -> decision instanceof UsageDecision.BodyKind(OrganisationCategory kind, Validity _)
                    ? kind.ordinal()
                    : 0);
    private static final Comparator<Exemption> LONGEST = Comparator.comparing(
                    (Exemption exemption) -> exemption.validity().until(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(exemption -> exemption.validity().from(), Comparator.reverseOrder());

    public Matter on(LocalDate changed) {
        return new Matter(entry, facts, readings, changed);
    }

    public Matter with(Facts changed) {
        return new Matter(entry, changed, readings, day);
    }

    public Matter with(RuleParameters changed) {
        return new Matter(entry, facts, Timeline.always(changed), day);
    }

    public SupportServiceTerms terms() {
        return entry.onOrFirst(day);
    }

    public RuleParameters parameters() {
        return readings.onOrFirst(day);
    }

    /** What the day rests on by which a duty must be met; for the bus the act sets none. */
    public List<String> basisOfDeadline() {
        return terms().bindsNewWork() ? LegalBasis.BUS : LegalBasis.dutyAndLatestDateOf(terms());
    }

    boolean concerns(ServiceCode code) {
        return terms().code().equals(code);
    }

    /** As registered or told for the day. */
    public OrganisationCategory toldCategory() {
        return facts.course().categoryOn(day);
    }

    /** As the producer has decided (§ 5.3), else as registered or told; one that cannot be told counts as a body of § 5.3. */
    public OrganisationCategory category() {
        OrganisationCategory told = toldCategory();
        if (told.isObligedAuthority()) {
            return told;
        }
        return decisions(UsageDecision.BodyKind.class)
                .findFirst()
                .map(UsageDecision.BodyKind::kind)
                .orElse(told == OrganisationCategory.OTHER ? OrganisationCategory.OTHER_PUBLIC_TASK : told);
    }

    /** Whether the category had to be assumed. */
    boolean categoryAssumed() {
        return toldCategory() == OrganisationCategory.OTHER
                && decisions(UsageDecision.BodyKind.class).findAny().isEmpty();
    }

    boolean binds() {
        return terms().binds(category());
    }

    Answer answer(Circumstance circumstance) {
        Optional<Boolean> known = facts.circumstances().on(circumstance, day);
        return new Answer(circumstance, known.orElse(circumstance.assumed()), known.isEmpty());
    }

    /** Those in force, the one that began last first; of bodies decided on the same day, § 5.2 before § 5.3. */
    <D extends UsageDecision> Stream<D> decisions(Class<D> kind) {
        return facts.records().usageDecisions().stream()
                .filter(decision -> decision.validity().covers(day))
                .sorted(LAST_FIRST)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The one in force that lasts longest. */
    Optional<Exemption> exemption(Scope scope) {
        return facts.records().exemptions().stream()
                .filter(exemption ->
                        exemption.scope() == scope && exemption.validity().covers(day))
                .max(LONGEST);
    }

    /** The duty in this state, of which a partial exemption leaves the rest. */
    Outcome obliged(DutyState.Binding state) {
        return new Outcome.Obliged(exemption(Scope.PART).isPresent() ? new DutyState.PartlyExempt(state) : state);
    }

    /** The confirmed steps of taking the service into use that have been made; of a municipal duty, those in statutory tasks only. */
    Stream<Adoption> steps(boolean ofDuty) {
        boolean statutoryOnly = ofDuty && category() == OrganisationCategory.MUNICIPAL_AUTHORITY;
        return facts.records().adoptions().stream()
                .filter(adoption -> adoption.madeBy(day) && (adoption.statutoryTask() || !statutoryOnly));
    }

    /** The own contracts that had been concluded and that the reading lets defer the duty. */
    List<OwnContract> deferringContracts() {
        return facts.records().contracts().stream()
                .filter(contract -> contract.concludedBy(day) && !isLate(contract))
                .toList();
    }

    boolean isLate(OwnContract contract) {
        LocalDate limit = parameters().contractDefersIfConcludedBy();
        return limit != null && !contract.concludedBy(limit);
    }

    Timing timing() {
        return new Timing(
                terms().dates().availableFrom(), terms().dates().adoptBy(), ContractEnd.of(deferringContracts()));
    }

    /** What counts as not being so because the caller did not tell; nothing where our records are complete. */
    List<NamedFact> untold(String fact) {
        return facts.source() == Facts.Source.CALLER ? List.of(NamedFact.yesNo(fact, false)) : List.of();
    }
}
