package fi.kapa.funding.application;

import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.OtherFunding;
import fi.kapa.funding.project.Period;
import fi.kapa.funding.project.Purpose;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation applies for; a draft may lack parts. */
record ApplicationContent(
        @Nullable UUID callId,
        @Nullable Purpose purpose,
        List<String> serviceCodes,
        List<CostLine> costLines,
        List<OtherFunding> otherFunding,
        @Nullable Period period) {

    Outline outline() {
        return new Outline(
                callId,
                purpose,
                List.copyOf(serviceCodes),
                costLines.stream().map(CostLine::type).toList(),
                period != null);
    }
}
