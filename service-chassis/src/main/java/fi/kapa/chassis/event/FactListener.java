package fi.kapa.chassis.event;

import java.util.Set;

/**
 * Applies one kind of other services' facts; called once per event, in the transaction that also records the event's id and may hold other events too.
 *
 * @param <T> this service's own trimmed copy of the event's data
 */
public interface FactListener<T extends Record> {
    /** The event types that it takes, such as {@code fi.kapa.<service>.ThingChanged.v1}. */
    Set<String> types();

    Class<T> data();

    void on(T data, Envelope envelope);
}
