package fi.kapa.notification.template;

import fi.kapa.chassis.standard.Language;
import fi.kapa.chassis.standard.Money;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into words of one language. */
public final class Wording {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu");
    private static final Pattern PROVISION =
            Pattern.compile("(?<act>\\d+/\\d+) § (?<section>\\d+)(?:\\.(?<subsection>\\d+)(?:\\((?<item>\\d+)\\))?)?");

    private final Language language;
    private final Names names;
    private final ResourceBundle words;

    public Wording(OfficialLanguage language, Names names) {
        this.language = language.language();
        this.names = names;
        this.words = ResourceBundle.getBundle(
                "wording",
                language.language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String organisation(OrganisationKey organisation) {
        return names.organisation(organisation, language);
    }

    public String supportService(String code) {
        return names.supportService(code, language);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of an instant in Finland. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, HELSINKI));
    }

    public String month(YearMonth month) {
        return MONTH.withLocale(language.locale()).format(month);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        return format.format(money.euros()) + " euro" + (language == Language.FI ? "a" : "");
    }

    /** A share such as 0.75 in per cent. */
    public String share(BigDecimal share) {
        return NumberFormat.getNumberInstance(language.locale()).format(share.movePointRight(2)) + " %";
    }

    /** A provision such as {@code 571/2016 § 29.1(3)} as a statute is cited; anything else as it is. */
    public String legalBasis(String basis) {
        Matcher provision = PROVISION.matcher(basis);
        if (!provision.matches()) {
            return basis;
        }
        return phrase(
                "legalBasis." + smallestPart(provision),
                provision.group("act"),
                provision.group("section"),
                provision.group("subsection"),
                provision.group("item"));
    }

    private static String smallestPart(Matcher provision) {
        if (provision.group("item") != null) {
            return "item";
        }
        return provision.group("subsection") == null ? "section" : "subsection";
    }

    /**
     * A phrase of the bundle.
     *
     * @param key such as {@code exemption.outcome.GRANTED}
     * @throws IllegalArgumentException when a code of another service has no words here
     */
    public String phrase(String key, Object... values) {
        if (!words.containsKey(key)) {
            throw new IllegalArgumentException("There are no words for " + key.replace('.', ' '));
        }
        return new MessageFormat(words.getString(key), language.locale()).format(values);
    }
}
