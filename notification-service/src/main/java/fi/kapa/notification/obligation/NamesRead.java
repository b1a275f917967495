package fi.kapa.notification.obligation;

import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.OrganisationKey;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The names of organisations that the transaction under way has read: all letters of an event name the same one. */
@TransactionScoped
class NamesRead implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient Map<OrganisationKey, Optional<LocalizedText>> names = new HashMap<>();

    Optional<LocalizedText> of(
            OrganisationKey organisation, Function<OrganisationKey, Optional<LocalizedText>> readFirst) {
        return names.computeIfAbsent(organisation, readFirst);
    }

    void forget(OrganisationKey organisation) {
        names.remove(organisation);
    }
}
