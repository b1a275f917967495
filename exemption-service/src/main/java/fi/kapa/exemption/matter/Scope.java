package fi.kapa.exemption.matter;

import org.jspecify.annotations.Nullable;

/** The operations that an application or an exemption is about, as far as they are written. */
public record Scope(@Nullable ScopeKind kind, @Nullable String description) {}
