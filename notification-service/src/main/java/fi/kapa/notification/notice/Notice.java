package fi.kapa.notification.notice;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.json.SharedJson;
import fi.kapa.chassis.standard.EmailAddress;
import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OfficialLanguage;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.notification.notice.NoticeStatus.Step;
import fi.kapa.notification.template.Addressee;
import fi.kapa.notification.template.CaseKind;
import fi.kapa.notification.template.NoticeTemplate;
import fi.kapa.notification.template.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One e-mail notice (ilmoitus) to one addressee because of one event. */
@Entity
public class Notice {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String template;
    private int templateVersion;

    @Enumerated(EnumType.STRING)
    private OfficialLanguage language;

    @Enumerated(EnumType.STRING)
    private Addressee addressee;

    private @Nullable String producer;

    @Enumerated(EnumType.STRING)
    private CaseKind caseKind;

    private UUID caseId;
    private String reference;
    private String organisation;
    private String businessId;
    private @Nullable String unit;

    /** Changed by {@link Notices#becomeTheMinistrys} alone, whatever a worker that has the notice in hand writes of it. */
    @Column(updatable = false)
    private boolean forMinistry;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private Parameters parameters;

    private String subject;

    @Enumerated(EnumType.STRING)
    private NoticeStatus status = NoticeStatus.QUEUED;

    private @Nullable String recipient;
    private @Nullable String waitingFor;
    private @Nullable String cancellationReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<Attempt> attempts = List.of();

    private int failures;
    private int waits;
    private int resends;
    private UUID causedBy;
    private String traceparent;
    private Instant queuedAt;
    private @Nullable Instant handedOverAt;

    /** For Hibernate. */
    protected Notice() {}

    Notice(Matter matter, Draft draft, String subject, Envelope cause, Instant queuedAt) {
        this.id = Ids.next();
        this.template = draft.template().code();
        this.templateVersion = draft.template().version();
        this.language = draft.language();
        this.addressee = draft.template().addressee();
        this.producer = draft.producer();
        this.caseKind = draft.template().caseKind();
        this.caseId = matter.id();
        this.reference = matter.reference();
        this.organisation = matter.organisation().toString();
        this.businessId = matter.organisation().businessId().value();
        this.unit = matter.organisation().unit();
        this.forMinistry = matter.forMinistry();
        this.parameters = draft.parameters();
        this.subject = subject;
        this.causedBy = cause.id();
        this.traceparent = cause.traceparent();
        this.queuedAt = queuedAt;
    }

    /** The replica that queues it sends it too; the database leases it from when it is stored. */
    void takeInHand() {
        status = NoticeStatus.SENDING;
    }

    /** The mail server has taken it. */
    public void handedOver(EmailAddress to, String subjectSent, Attempt attempt) {
        status = NoticeStatus.HANDED_OVER;
        recipient = to.value();
        subject = subjectSent;
        waitingFor = null;
        handedOverAt = attempt.at();
        add(attempt);
    }

    /** The mail server did not take it now; it is tried again. */
    public void postponed(EmailAddress to, Attempt attempt) {
        status = NoticeStatus.QUEUED;
        recipient = to.value();
        failures++;
        add(attempt);
    }

    /** The mail server will never take it, or not within the time given to it. */
    public void failed(boolean unknownRecipient, EmailAddress to, Attempt attempt) {
        status = unknownRecipient ? NoticeStatus.HARD_BOUNCED : NoticeStatus.GAVE_UP;
        recipient = to.value();
        failures++;
        add(attempt);
    }

    /** Something else must be there first; nothing is wrong with the notice. */
    public void waitsFor(String what) {
        status = NoticeStatus.QUEUED;
        waitingFor = what;
        waits++;
    }

    /** The case has gone on, so that the notice has lost its meaning. */
    public void becameVoid() {
        status = NoticeStatus.CANCELLED;
        waitingFor = null;
    }

    NoticeRuling cancel(@Nullable String reason) {
        return step(Step.CANCEL, () -> {
            status = NoticeStatus.CANCELLED;
            cancellationReason = reason;
        });
    }

    NoticeRuling resend() {
        return step(Step.RESEND, () -> {
            status = NoticeStatus.QUEUED;
            failures = 0;
            waits = 0;
            resends++;
        });
    }

    private NoticeRuling step(Step step, Runnable change) {
        if (!status.allows(step)) {
            return new NoticeRuling.IllegalStep(status);
        }
        change.run();
        return new NoticeRuling.Done(this);
    }

    private void add(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        attempts = List.copyOf(all);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public NoticeTemplate template() {
        return NoticeTemplate.of(template);
    }

    public int templateVersion() {
        return templateVersion;
    }

    public OfficialLanguage language() {
        return language;
    }

    public Addressee addressee() {
        return addressee;
    }

    public @Nullable String producer() {
        return producer;
    }

    public Matter matter() {
        return new Matter(caseId, reference, OrganisationKey.of(organisation), forMinistry);
    }

    public Parameters parameters() {
        return parameters;
    }

    String subject() {
        return subject;
    }

    public NoticeStatus status() {
        return status;
    }

    public @Nullable String recipient() {
        return recipient;
    }

    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    public List<Attempt> attempts() {
        return attempts;
    }

    /** Attempts since it was queued or resent that the mail server refused for now. */
    public int failures() {
        return failures;
    }

    /** How often it has waited since it was queued or resent. */
    public int waits() {
        return waits;
    }

    /** How often an officer had it sent again. */
    public int resends() {
        return resends;
    }

    public UUID causedBy() {
        return causedBy;
    }

    public String traceparent() {
        return traceparent;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    public @Nullable Instant handedOverAt() {
        return handedOverAt;
    }
}
