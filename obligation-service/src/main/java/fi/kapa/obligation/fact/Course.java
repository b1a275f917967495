package fi.kapa.obligation.fact;

import fi.kapa.obligation.fact.Timeline.Dated;
import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an organisation in the course of time.
 *
 * @param categories what kind of organisation it is by day; its first one holds for the days before it too
 * @param end none while no merger or division is known
 */
public record Course(
        Timeline<OrganisationCategory> categories, @Nullable Ending end) {

    /** An organisation that is the same for ever. */
    public static Course of(OrganisationCategory category) {
        return new Course(Timeline.always(category), null);
    }

    public Course with(OrganisationCategory category) {
        return new Course(Timeline.always(category), end);
    }

    public OrganisationCategory categoryOn(LocalDate day) {
        return categories.onOrFirst(day);
    }

    /** Whether a category begins on the very day. */
    public boolean turnsCategoryOn(LocalDate day) {
        return categories.turns().anyMatch(day::equals);
    }

    /** Its end, when it is no more on the day. */
    public Optional<Ending> endedBy(LocalDate day) {
        return Optional.ofNullable(end).filter(ending -> !day.isBefore(ending.on()));
    }

    Stream<LocalDate> turns() {
        return Stream.concat(
                categories.values().stream().skip(1).map(Dated::validFrom),
                Stream.ofNullable(end).map(Ending::on));
    }
}
