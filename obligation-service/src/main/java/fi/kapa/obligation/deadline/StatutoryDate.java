package fi.kapa.obligation.deadline;

import fi.kapa.chassis.standard.Ids;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.catalogue.ServiceCode;
import fi.kapa.obligation.deadline.Warning.Kind;
import fi.kapa.obligation.judgement.Deadline;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day by which an organisation must meet its duty to use a service (määräpäivä), of which the organisation was told. */
@Entity
class StatutoryDate {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String organisation;
    private String serviceCode;
    private @Nullable LocalDate adoptBy;
    private @Nullable LocalDate startJoiningBy;

    @Enumerated(EnumType.STRING)
    private Kind told;

    private Instant toldAt;

    /** For Hibernate. */
    protected StatutoryDate() {}

    StatutoryDate(Key key, Kind told, Instant at) {
        this.id = Ids.next();
        this.organisation = key.organisation().toString();
        this.serviceCode = key.service().value();
        this.adoptBy = key.deadline().adoptBy();
        this.startJoiningBy = key.deadline().startJoiningBy();
        this.told = told;
        this.toldAt = at;
    }

    /** Whose day it is, for what, and which; when the day becomes another, that is another statutory date. */
    record Key(OrganisationKey organisation, ServiceCode service, Deadline deadline) {}

    /** The organisation is told; false when it was told of this, or of more, before. */
    boolean tell(Kind kind, Instant at) {
        if (kind.compareTo(told) <= 0) {
            return false;
        }
        told = kind;
        toldAt = at;
        return true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Key key() {
        return new Key(
                OrganisationKey.of(organisation), ServiceCode.of(serviceCode), new Deadline(adoptBy, startJoiningBy));
    }

    Kind told() {
        return told;
    }

    Instant toldAt() {
        return toldAt;
    }
}
