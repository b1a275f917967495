package fi.kapa.obligation.fact;

import fi.kapa.obligation.organisation.OrganisationCategory;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Everything that is known of one organisation with regard to one support service. */
public record Facts(Course course, Circumstances circumstances, Records records, Source source) {

    /** Where the facts come from; it decides what an absent record means. */
    public enum Source {
        /** Our records: an adoption, contract or exemption that is not there does not exist. */
        REGISTER,
        /** A caller who tells what it likes: what is not told is unknown, and assumed not to exist. */
        CALLER
    }

    public Facts with(Course changed) {
        return new Facts(changed, circumstances, records, source);
    }

    /** The same organisation, of the category on every day. */
    public Facts with(OrganisationCategory category) {
        return with(course.with(category));
    }

    public Facts with(Circumstance circumstance, boolean value) {
        return new Facts(course, circumstances.with(circumstance, value), records, source);
    }

    public Facts with(Records changed) {
        return new Facts(course, circumstances, changed, source);
    }

    /** The days on which one of the facts turns. */
    public Stream<LocalDate> turns() {
        return Stream.of(course.turns(), circumstances.turns(), records.turns()).flatMap(days -> days);
    }
}
