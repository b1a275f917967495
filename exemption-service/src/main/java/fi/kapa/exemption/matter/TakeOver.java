package fi.kapa.exemption.matter;

import java.time.Instant;

/**
 * The ministry took a matter over, being significant for steering (571/2016 § 7).
 *
 * @param atProducersRequest else on its own initiative
 */
public record TakeOver(String reason, boolean atProducersRequest, Instant at) {}
