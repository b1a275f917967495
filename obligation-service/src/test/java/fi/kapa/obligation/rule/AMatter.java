package fi.kapa.obligation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.obligation.catalogue.Duty;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.catalogue.SupportServiceTerms;
import fi.kapa.obligation.fact.Adoption;
import fi.kapa.obligation.fact.Circumstance;
import fi.kapa.obligation.fact.Circumstances;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.fact.Exemption;
import fi.kapa.obligation.fact.Facts;
import fi.kapa.obligation.fact.OwnContract;
import fi.kapa.obligation.fact.Records;
import fi.kapa.obligation.fact.Scope;
import fi.kapa.obligation.fact.Timeline;
import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.fact.UsageDecision;
import fi.kapa.obligation.fact.Validity;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question in the making: an organisation of our register, on the seeded catalogue and the first readings, on 1 September 2017. */
public record AMatter(Matter matter) {
    static final Map<ServiceCode, SupportServiceTerms> CATALOGUE = seededCatalogue();

    public static AMatter of(OrganisationCategory category, ServiceCode service) {
        Facts facts = new Facts(Course.of(category), Circumstances.UNKNOWN, Records.NONE, Facts.Source.REGISTER);
        return new AMatter(new Matter(
                Timeline.always(CATALOGUE.get(service)),
                facts,
                Timeline.always(RuleParameters.AS_PASSED),
                LocalDate.of(2017, 9, 1)));
    }

    public AMatter on(String day) {
        return new AMatter(matter.on(LocalDate.parse(day)));
    }

    public AMatter toldByACaller() {
        Facts facts = matter.facts();
        return with(new Facts(facts.course(), facts.circumstances(), facts.records(), Facts.Source.CALLER));
    }

    public AMatter becoming(OrganisationCategory category, String on) {
        Course course = matter.facts().course();
        Dated<OrganisationCategory> change = new Dated<>(LocalDate.parse(on), category);
        return with(matter.facts()
                .with(new Course(new Timeline<>(added(course.categories().values(), change)), course.end())));
    }

    /** Merged into its one successor, or divided into several. */
    public AMatter endedOn(String day, String... successors) {
        Course course = matter.facts().course();
        return with(matter.facts()
                .with(new Course(course.categories(), new Ending(LocalDate.parse(day), List.of(successors)))));
    }

    public AMatter where(Circumstance circumstance, boolean value) {
        return with(matter.facts().with(circumstance, value));
    }

    /** An own contract concluded in 2015. */
    public AMatter withContractEnding(@Nullable String endsOn) {
        return withContract("2015-01-01", endsOn);
    }

    public AMatter withContract(@Nullable String concludedOn, @Nullable String endsOn) {
        Records records = matter.facts().records();
        return with(records.withContracts(added(records.contracts(), new OwnContract(day(concludedOn), day(endsOn)))));
    }

    public AMatter with(Adoption.Phase phase, String on, Scope scope, boolean statutoryTask) {
        Records records = matter.facts().records();
        return with(records.withAdoptions(
                added(records.adoptions(), new Adoption(phase, LocalDate.parse(on), scope, statutoryTask))));
    }

    public AMatter startedOn(String day) {
        return with(Adoption.Phase.STARTED, day, Scope.WHOLE, true);
    }

    public AMatter adoptedOn(String day) {
        return with(Adoption.Phase.ADOPTED, day, Scope.WHOLE, true);
    }

    public AMatter exempt(Scope scope, String from, @Nullable String until) {
        Records records = matter.facts().records();
        Exemption exemption = new Exemption(scope, new Validity(LocalDate.parse(from), day(until)));
        return with(records.withExemptions(added(records.exemptions(), exemption)));
    }

    public AMatter decided(UsageDecision decision) {
        Records records = matter.facts().records();
        return with(records.withUsageDecisions(added(records.usageDecisions(), decision)));
    }

    public AMatter read(UnaryOperator<RuleParameters> reading) {
        return new AMatter(matter.with(reading.apply(matter.parameters())));
    }

    public AMatter readOpenData(PrivateOpenData reading) {
        return read(read -> new RuleParameters(
                read.actInForceFrom(),
                read.privateCatalogueFrom(),
                read.contractBeyondLatest(),
                read.contractDefersIfConcludedBy(),
                read.mapServiceForAuthoritiesOnly(),
                reading));
    }

    public AMatter withEntry(Timeline<SupportServiceTerms> entry) {
        return new AMatter(new Matter(entry, matter.facts(), matter.readings(), matter.day()));
    }

    private AMatter with(Records records) {
        return with(matter.facts().with(records));
    }

    private AMatter with(Facts facts) {
        return new AMatter(matter.with(facts));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static <T> List<T> added(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static Map<ServiceCode, SupportServiceTerms> seededCatalogue() {
        Map<ServiceCode, SupportServiceTerms> terms = new HashMap<>();
        try (InputStream seed = AMatter.class.getResourceAsStream("/seed/support-services.json")) {
            new ObjectMapper().readTree(seed).forEach(entry -> {
                SupportServiceTerms read = read(entry);
                terms.put(read.code(), read);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        SupportServiceTerms other = terms.get(ServiceCode.ASIOINTIVALTUUDET);
        terms.put(
                ServiceCode.MUU_TUNNISTAMINEN,
                new SupportServiceTerms(
                        ServiceCode.MUU_TUNNISTAMINEN,
                        Duty.NONE,
                        other.dates(),
                        Set.of(),
                        Set.of(),
                        List.of("571/2016 § 3.1(5)")));
        return Map.copyOf(terms);
    }

    private static SupportServiceTerms read(JsonNode entry) {
        return new SupportServiceTerms(
                ServiceCode.of(entry.get("code").textValue()),
                Duty.valueOf(entry.get("duty").textValue()),
                new SupportServiceTerms.Dates(
                        LocalDate.parse(entry.get("availableFrom").textValue()),
                        day(entry.path("startJoiningBy").textValue()),
                        day(entry.path("adoptBy").textValue())),
                categories(entry.get("appliesTo")),
                categories(entry.get("restrictedTo")),
                entry.get("legalBasis").valueStream().map(JsonNode::textValue).toList());
    }

    private static Set<OrganisationCategory> categories(JsonNode names) {
        Set<OrganisationCategory> categories = new HashSet<>();
        names.forEach(name -> categories.add(OrganisationCategory.valueOf(name.textValue())));
        return categories;
    }
}
