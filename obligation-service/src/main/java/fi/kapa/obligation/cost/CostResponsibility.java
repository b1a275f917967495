package fi.kapa.obligation.cost;

import fi.kapa.chassis.standard.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who pays one kind of cost (Finnish: kustannusvastuu), in words and by what. */
@Schema(name = "CostResponsibility")
record CostResponsibility(CostType costType, Bearer bearer, LocalizedText text, List<String> legalBasis) {}
