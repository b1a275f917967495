package fi.kapa.notification.obligation;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import jakarta.inject.Singleton;
import java.util.Set;

/** A support service was changed: keep its name. */
@Singleton
class RememberSupportService implements FactListener<SupportServiceFact> {
    private final KnownNames names;

    RememberSupportService(KnownNames names) {
        this.names = names;
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
        names.remember(fact, envelope.version());
    }
}
