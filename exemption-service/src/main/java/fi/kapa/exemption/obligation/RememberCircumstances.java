package fi.kapa.exemption.obligation;

import fi.kapa.chassis.event.Envelope;
import fi.kapa.chassis.event.FactListener;
import jakarta.inject.Singleton;
import java.util.Set;

/** An organisation's circumstances were recorded: keep the copy. */
@Singleton
class RememberCircumstances implements FactListener<CircumstancesFact> {
    private final KnownCircumstances circumstances;

    RememberCircumstances(KnownCircumstances circumstances) {
        this.circumstances = circumstances;
    }

    @Override
    public Set<String> types() {
        return Set.of("fi.kapa.obligation.CircumstancesChanged.v1");
    }

    @Override
    public Class<CircumstancesFact> data() {
        return CircumstancesFact.class;
    }

    @Override
    public void on(CircumstancesFact fact, Envelope envelope) {
        circumstances.remember(fact, envelope.version());
    }
}
