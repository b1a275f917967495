package fi.kapa.obligation.record;

import org.jspecify.annotations.Nullable;

/**
 * What a thing has been since one of its versions.
 *
 * @param version 1, 2, …
 * @param reason why it was put on record, where that is asked for
 */
public record Past<T>(long version, T state, @Nullable String reason) {}
