package fi.kapa.funding.call;

import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A call for applications (rahoitushaku). What is committed and paid of its budget stands in columns that only {@link FundingCalls} moves, by statements of
 * their own, so that decisions made at once do not fight over this row's version.
 */
@Entity
@Table(name = "funding_call")
public class FundingCall {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String nameFi;
    private String nameSv;
    private @Nullable String nameEn;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private BigDecimal budget;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<CallTerms> rules;

    private Instant recordedAt;

    /** For Hibernate. */
    protected FundingCall() {}

    FundingCall(CallContent content, Instant recordedAt) {
        this.id = Ids.next();
        revise(content, recordedAt);
    }

    void revise(CallContent content, Instant at) {
        nameFi = content.name().fi();
        nameSv = content.name().sv();
        nameEn = content.name().en();
        opensOn = content.opensOn();
        closesOn = content.closesOn();
        budget = content.budget().euros();
        rules = content.rules().stream()
                .sorted(Comparator.comparing(CallTerms::validFrom))
                .toList();
        recordedAt = at;
    }

    /** Both the first and the last day are included. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    /** The version of the rules in force on a day; before the first one's day, the first. */
    public CallTerms termsOn(LocalDate day) {
        return rules.stream()
                .filter(terms -> !terms.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(rules.getFirst());
    }

    public UUID id() {
        return id;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    long version() {
        return version;
    }

    LocalizedText name() {
        return new LocalizedText(nameFi, nameSv, nameEn);
    }

    Money budget() {
        return new Money(budget);
    }

    List<CallTerms> rules() {
        return rules;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
