package fi.kapa.funding.obligation;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import jakarta.inject.Singleton;
import java.util.Set;

/** A support service was changed: keep the copy. */
@Singleton
class RememberSupportService implements FactListener<SupportServiceFact> {
    private final Catalogue catalogue;

    RememberSupportService(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> types() {
        return Set.of("fi.kapa.obligation.SupportServiceChanged.v1");
    }

    @Override
    public Class<SupportServiceFact> data() {
        return SupportServiceFact.class;
    }

    @Override
    public void on(SupportServiceFact fact, Envelope envelope) {
        catalogue.remember(fact, envelope.version());
    }
}
