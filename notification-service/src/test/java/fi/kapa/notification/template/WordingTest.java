package fi.kapa.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording finnish = new Wording(OfficialLanguage.FI, new ByTheirCodes());
    private final Wording swedish = new Wording(OfficialLanguage.SV, new ByTheirCodes());

    @Test
    void datesMonthsAmountsAndSharesAreWrittenAsTheLanguageWritesThem() {
        assertEquals("31.10.2016", finnish.day(LocalDate.of(2016, 10, 31)));
        assertEquals("toukokuu 2017", finnish.month(YearMonth.of(2017, 5)));
        assertEquals("maj 2017", swedish.month(YearMonth.of(2017, 5)));
        assertEquals("7\u00a0500,00 euroa", finnish.money(Money.of("7500")));
        assertEquals("7\u00a0500,00 euro", swedish.money(Money.of("7500")));
        assertEquals("75 %", finnish.share(new BigDecimal("0.75")));
        assertEquals("66,67 %", swedish.share(new BigDecimal("0.6667")));
    }

    @Test
    void theDayOfAnInstantIsTheFinnishDay() {
        assertEquals("1.11.2016", finnish.day(Instant.parse("2016-10-31T22:30:00Z")));
    }

    @Test
    void aProvisionIsCitedAsTheStatutesAreAndAnythingElseIsLeftAsItIs() {
        assertEquals("laki 571/2016, 29 §:n 1 momentin 3 kohta", finnish.legalBasis("571/2016 § 29.1(3)"));
        assertEquals("lag 571/2016, 29 § 1 mom. 3 punkten", swedish.legalBasis("571/2016 § 29.1(3)"));
        assertEquals("laki 571/2016, 5 §:n 1 momentti", finnish.legalBasis("571/2016 § 5.1"));
        assertEquals("lag 571/2016, 5 § 1 mom.", swedish.legalBasis("571/2016 § 5.1"));
        assertEquals("laki 571/2016, 7 §", finnish.legalBasis("571/2016 § 7"));
        assertEquals("Ministeriön sivu", swedish.legalBasis("Ministeriön sivu"));
    }

    @Test
    void bothLanguagesHaveAllPhrases() {
        assertEquals(keys("wording_fi"), keys("wording_sv"));
    }

    private static TreeSet<String> keys(String bundle) {
        return new TreeSet<>(ResourceBundle.getBundle(bundle).keySet());
    }

    private static final class ByTheirCodes implements Names {
        @Override
        public String organisation(OrganisationKey organisation, Language language) {
            return organisation.toString();
        }

        @Override
        public String supportService(String code, Language language) {
            return code;
        }
    }
}
