package fi.kapa.obligation.deadline;

import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through all organisations, once for each business day: what it is about and how far it has come. */
@Entity
@Table(name = "statutory_date_round")
class Round {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private LocalDate beganOn;
    private LocalDate day;
    private @Nullable String lastSeen;
    private boolean complete;

    /** For Hibernate. */
    protected Round() {}

    /** The very first one. */
    Round(LocalDate today) {
        this.beganOn = today;
        this.day = today;
    }

    /** Begins anew when a later day has begun, also in the middle. */
    void isAbout(LocalDate today) {
        if (today.isAfter(day)) {
            day = today;
            lastSeen = null;
            complete = false;
        }
    }

    /** The organisations have been seen; fewer than were asked for are the last. */
    void saw(List<OrganisationKey> seen, int askedFor) {
        complete = seen.size() < askedFor;
        if (!seen.isEmpty()) {
            lastSeen = seen.getLast().toString();
        }
    }

    /** Since when days have been watched here at all. */
    LocalDate beganOn() {
        return beganOn;
    }

    @Nullable
    OrganisationKey lastSeen() {
        return lastSeen == null ? null : OrganisationKey.of(lastSeen);
    }

    boolean isComplete() {
        return complete;
    }
}
