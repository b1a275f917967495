package fi.kapa.schedule.missing;

import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.schedule.missing.MissingSubmissions.Missing;
import java.util.List;

/** Why an organisation is listed: which services it must use (571/2016 § 5.1) while its goals are not known. */
record MissingReason(String ruleId, LocalizedText text, List<String> legalBasis, Facts facts) {
    private static final LocalizedText TEXT = new LocalizedText(
            "Organisaation on käytettävä tukipalveluja, eikä sen aikataulutavoitteita ole ilmoitettu.",
            "Organisationen är skyldig att använda stödtjänster, och dess tidsmål har inte anmälts.",
            "The organisation must use support services, and its schedule goals have not been submitted.");

    /** The codes of the services. */
    record Facts(List<String> serviceCodes) {}

    static MissingReason of(Missing one) {
        return new MissingReason(
                "OBLIGED-WITHOUT-SUBMISSION", TEXT, List.of("571/2016 § 5.1"), new Facts(one.obligedBy()));
    }
}
