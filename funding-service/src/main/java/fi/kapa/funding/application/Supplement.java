package fi.kapa.funding.application;

import fi.kapa.funding.project.CostLine;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the applicant told after it had submitted (täydennys).
 *
 * @param costLines all cost lines anew, where they change; else empty
 */
@Schema(name = "FundingApplicationSupplement")
record Supplement(String text, List<CostLine> costLines, Instant at) {}
