package fi.kapa.funding.application;

import fi.kapa.funding.decision.Decision;
import java.time.Instant;

/**
 * The preparer's proposal (esitys).
 *
 * @param preparedBy subject of the preparer, who may not decide
 */
record Proposal(Decision content, String preparedBy, Instant preparedAt) {}
