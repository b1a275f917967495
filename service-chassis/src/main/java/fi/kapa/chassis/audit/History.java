package fi.kapa.chassis.audit;

import fi.kapa.chassis.caller.Caller;
import fi.kapa.chassis.caller.Role;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of one thing, read from its audit entries. */
@Singleton
public class History {
    private static final int MOST = 1000;
    private final AuditEntries entries;

    History(AuditEntries entries) {
        this.entries = entries;
    }

    /** The steps, oldest first. */
    public record Steps(List<Step> items) {}

    /**
     * One step.
     *
     * @param by the person, told to officers alone
     */
    public record Step(
            String step,
            Instant at,
            String role,
            @Nullable String organisation,
            @Nullable String by) {}

    /** The steps of a case or of anything else that is audited; persons are named to officers alone. */
    public Steps of(String subject, Caller reader) {
        boolean names = reader.is(Role.OFFICER, Role.DECIDER, Role.MINISTRY);
        AuditEntries.Filter filter = new AuditEntries.Filter(subject, null, null, null, null);
        return new Steps(entries.after(null, filter, MOST).stream()
                .map(entry -> new Step(
                        entry.action(),
                        entry.at(),
                        entry.actorRole(),
                        entry.actorOrganisation(),
                        names ? entry.actor() : null))
                .toList());
    }
}
