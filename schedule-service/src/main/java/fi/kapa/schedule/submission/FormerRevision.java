package fi.kapa.schedule.submission;

import fi.kapa.chassis.json.SharedJson;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** The goals that an amendment replaced. */
@Entity
@Table(name = "former_revision")
class FormerRevision {
    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(SharedJson.class)
    private List<Goal> goals;

    private Instant replacedAt;

    /** Which revision of which submission. */
    @Embeddable
    record Key(UUID submissionId, int revision) {}

    /** For Hibernate. */
    protected FormerRevision() {}

    FormerRevision(ScheduleSubmission submission, Instant replacedAt) {
        this.key = new Key(submission.id(), submission.revision());
        this.goals = submission.goals();
        this.replacedAt = replacedAt;
    }
}
