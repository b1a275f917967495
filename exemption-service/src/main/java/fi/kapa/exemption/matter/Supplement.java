package fi.kapa.exemption.matter;

import java.time.Instant;

/** What the applicant told after it had submitted (täydennys). */
public record Supplement(String text, Instant at) {}
