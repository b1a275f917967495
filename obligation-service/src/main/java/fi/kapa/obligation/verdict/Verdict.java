package fi.kapa.obligation.verdict;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.fact.Adoption.Phase;
import fi.kapa.obligation.funding.Funding;
import fi.kapa.obligation.judgement.FactValue;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.NamedFact;
import fi.kapa.obligation.judgement.Position;
import fi.kapa.obligation.judgement.Reason;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.rule.ObligationRules;
import fi.kapa.obligation.schedule.ScheduleGoal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer on one service: what the organisation is to it, how things stand on the day, why, and what would change it.
 *
 * @param restStatus of what a partial exemption leaves obliged
 * @param adoptBy the last day to have the service in use, where there is one
 * @param startJoiningBy the last day to begin joining, of the bus only
 * @param assumptions the names of the facts that were unknown and had to be assumed
 * @param schedule when the organisation itself means to take it into use; absent when it has not said
 * @param funding that the organisation has applied for; absent, as the schedule is, from a public check and for a caller that may not know
 */
record Verdict(
        ServiceCode serviceCode,
        Position verdict,
        Status status,
        @Nullable Status restStatus,
        @Nullable LocalDate adoptBy,
        @Nullable LocalDate startJoiningBy,
        @Nullable Phase phase,
        @JsonSerialize(using = WrittenOnce.class) List<RuleUsed> reasons,
        @JsonSerialize(using = WrittenOnce.class) List<Change> whatWouldChange,
        List<String> assumptions,
        @Nullable ScheduleGoal schedule,
        @Nullable List<Funding> funding) {

    /** A rule that was used, in words, with its legal basis and the facts it was used on. */
    record RuleUsed(String ruleId, LocalizedText text, List<String> legalBasis, Map<String, FactValue> facts) {}

    /** A single fact that would make the answer another, and the answer then. */
    record Change(String fact, FactValue value, Position verdict, Status status, LocalizedText text) {}

    /** The verdict of the rules on the matter. */
    static Verdict on(Matter matter) {
        Judgement judgement = ObligationRules.judge(matter);
        return new Verdict(
                matter.terms().code(),
                judgement.outcome().verdict(),
                judgement.outcome().status(),
                judgement.outcome().restStatus(),
                judgement.outcome().deadline().adoptBy(),
                judgement.outcome().deadline().startJoiningBy(),
                judgement.phase(),
                judgement.reasons().stream().map(Verdict::ruleUsed).toList(),
                WhatWouldChange.changes(matter, judgement),
                judgement.assumptions().stream().map(NamedFact::name).toList(),
                null,
                null);
    }

    /** With what the organisation has under way beside it. */
    Verdict beside(OwnCases cases) {
        return new Verdict(
                serviceCode,
                verdict,
                status,
                restStatus,
                adoptBy,
                startJoiningBy,
                phase,
                reasons,
                whatWouldChange,
                assumptions,
                cases.goal(serviceCode),
                cases.funding(serviceCode));
    }

    private static RuleUsed ruleUsed(Reason reason) {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        reason.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        return new RuleUsed(
                reason.rule().code(),
                Texts.text(reason.textKey(), facts),
                reason.legalBasis(),
                Collections.unmodifiableMap(facts));
    }
}
