package fi.kapa.obligation.deadline;

import fi.kapa.obligation.deadline.Warning.Kind;
import java.util.List;

/**
 * What an organisation is to be told, unless it was told before.
 *
 * @param legalBasis of the duty and its day
 */
record News(StatutoryDate.Key date, Kind kind, List<String> legalBasis) {}
