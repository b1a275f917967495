package fi.kapa.chassis.sample;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note of an organisation; no two of one organisation have the same title. */
@Entity
@Table(name = "note")
public class Note {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;
    private String title;
    private @Nullable String text;
    private Instant changedAt;

    /** For Hibernate. */
    protected Note() {}

    Note(OrganisationKey organisation, String title, @Nullable String text, Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.toString();
        this.title = title;
        this.text = text;
        this.changedAt = now;
    }

    void rewrite(String newTitle, @Nullable String newText, Instant now) {
        this.title = newTitle;
        this.text = newText;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    OrganisationKey organisation() {
        return OrganisationKey.of(organisation);
    }

    String title() {
        return title;
    }

    @Nullable
    String text() {
        return text;
    }
}
