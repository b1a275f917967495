package fi.kapa.chassis.event;

import fi.kapa.chassis.standard.OrganisationKey;

/**
 * Something that happened, with the whole state that others may know; no personal data.
 *
 * @param name in the past tense, such as {@code ThingChanged}
 * @param aggregateType such as {@code thing}
 * @param subject id of the aggregate
 * @param key the organisation, so that its facts stay in order; where there is none, the code or id that comes nearest
 * @param version of the aggregate: 1, 2, … per subject
 * @param data the event's own record
 */
public record Fact(String name, String aggregateType, String subject, String key, long version, Record data) {

    public static Fact of(
            String name,
            String aggregateType,
            Object subject,
            OrganisationKey organisation,
            long version,
            Record data) {
        return new Fact(name, aggregateType, subject.toString(), organisation.toString(), version, data);
    }
}
