package fi.kapa.exemption.matter;

import org.jspecify.annotations.Nullable;

/**
 * One ground of an application, as far as it is written.
 *
 * @param necessity why using another service is necessary (välttämätöntä) on this ground
 */
public record Ground(@Nullable GroundType type, @Nullable String necessity) {}
