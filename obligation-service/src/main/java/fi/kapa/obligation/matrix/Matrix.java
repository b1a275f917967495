package fi.kapa.obligation.matrix;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.judgement.Judgement;
import fi.kapa.obligation.judgement.Outcome;
import fi.kapa.obligation.judgement.Position;
import fi.kapa.obligation.judgement.Status;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.organisation.Organisations;
import fi.kapa.obligation.rule.Matter;
import fi.kapa.obligation.verdict.FactsOnRecord;
import fi.kapa.obligation.verdict.FactsOnRecord.OfOrganisation;
import fi.kapa.obligation.verdict.Question;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All organisations × all services, judged when they are asked about and as far as they are read. */
@Singleton
class Matrix {
    /** How many organisations are read with one statement for their keys and one for their facts. */
    private static final int TOGETHER = 500;

    private final Organisations organisations;
    private final FactsOnRecord facts;

    Matrix(Organisations organisations, FactsOnRecord facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    /** Absent parts are not asked for. */
    record Filter(
            @Nullable OrganisationKey organisation,
            @Nullable String name,
            @Nullable OrganisationCategory category,
            @Nullable ServiceCode serviceCode,
            @Nullable Position verdict,
            @Nullable Status status) {

        private boolean fits(Matter matter) {
            return category == null || category == matter.toldCategory();
        }

        private boolean fits(ServiceCode code) {
            return serviceCode == null || serviceCode.equals(code);
        }

        private boolean fits(Cell cell) {
            return (verdict == null || verdict == cell.outcome().verdict())
                    && (status == null || status == cell.outcome().status());
        }
    }

    /**
     * One service of one organisation, judged on a day.
     *
     * @param category of the organisation on that day
     */
    record Cell(
            OrganisationKey key,
            OrganisationCategory category,
            ServiceCode service,
            LocalDate day,
            Judgement judgement) {

        Outcome outcome() {
            return judgement.outcome();
        }
    }

    /**
     * The cells that fit, by organisation and service.
     *
     * @param after where to go on; null at the beginning
     */
    Stream<Cell> cells(Caller caller, Filter filter, Question question, @Nullable Place after) {
        Judged judged = new Judged();
        return organisations(caller, filter, question, after == null ? null : after.organisation())
                .flatMap(one -> cells(one, filter, question, judged))
                .filter(cell -> after == null || !after.isPast(cell));
    }

    /** The cells that fit on each of the days, by organisation, day and service, from one reading of what is on record. */
    Stream<Cell> cells(Caller caller, Filter filter, Question question, List<LocalDate> days) {
        Judged judged = new Judged();
        return organisations(caller, filter, question, null)
                .flatMap(one -> days.stream().flatMap(day -> cells(one, filter, question.on(day), judged)));
    }

    private static Stream<Cell> cells(OfOrganisation one, Filter filter, Question question, Judged judged) {
        return question.matters(filter::fits, one::on)
                .filter(filter::fits)
                .map(matter -> new Cell(
                        one.organisation().organisation(),
                        matter.toldCategory(),
                        matter.terms().code(),
                        matter.day(),
                        judged.of(matter)))
                .filter(filter::fits);
    }

    /** Those that were on record, from the key on. */
    private Stream<OfOrganisation> organisations(
            Caller caller, Filter filter, Question question, @Nullable OrganisationKey from) {
        Function<@Nullable OrganisationKey, Part> part = first ->
                new Part(organisations.keys(caller, filter.organisation(), filter.name(), first, TOGETHER + 1));
        return Stream.iterate(
                        part.apply(from), Part::isThere, one -> one.next() == null ? Part.NONE : part.apply(one.next()))
                .flatMap(one -> facts.of(one.keys(), question.knownAt()).stream());
    }

    /** Organisations read together, and the first one of the next part. */
    private record Part(
            List<OrganisationKey> keys, @Nullable OrganisationKey next) {
        private static final Part NONE = new Part(List.of(), null);

        Part(List<OrganisationKey> read) {
            this(read.subList(0, Math.min(TOGETHER, read.size())), read.size() > TOGETHER ? read.getLast() : null);
        }

        boolean isThere() {
            return !keys.isEmpty();
        }
    }
}
