package fi.kapa.funding.calculation;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.LocalizedText;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a calculation came out as it did. */
@Schema(name = "FundingReason")
record Reason(String ruleId, LocalizedText text, List<String> legalBasis) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Reason of(CalculationRule rule, Object... facts) {
        return basedOn(List.of(), rule, facts);
    }

    static Reason basedOn(List<String> legalBasis, CalculationRule rule, Object... facts) {
        return new Reason(
                rule.id(),
                new LocalizedText(
                        text(Language.FI, rule, facts), text(Language.SV, rule, facts), text(Language.EN, rule, facts)),
                legalBasis);
    }

    private static String text(Language language, CalculationRule rule, Object... facts) {
        String pattern = ResourceBundle.getBundle(
                        "texts.calculation",
                        language.locale(),
                        Thread.currentThread().getContextClassLoader(),
                        NO_FALLBACK)
                .getString(rule.id());
        return new MessageFormat(pattern, language.locale()).format(facts);
    }
}
