package fi.kapa.obligation.succession;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.succession.SuccessionView.SuccessionKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A succession as it is sent: a MERGER has one successor, a DIVISION several, and {@code category} belongs to CATEGORY_CHANGE alone. */
@Schema(name = "SuccessionRequest")
record SuccessionRequest(
        SuccessionKind kind,
        LocalDate on,
        List<Successor> successors,
        @Nullable OrganisationCategory category,
        @Prose String reasons)
        implements Checked {

    @Override
    public void check(Defects defects) {
        if (kind != null) {
            checkKind(defects, defects.at("successors"));
        }
        Set<OrganisationKey> seen = new HashSet<>();
        for (int i = 0; i < successors.size(); i++) {
            if (successor(i).filter(key -> !seen.add(key)).isPresent()) {
                defects.at("successors").at(i).at("businessId").add("DUPLICATE_ORGANISATION");
            }
        }
    }

    private void checkKind(Defects defects, Defects ofSuccessors) {
        switch (kind) {
            case MERGER -> {
                if (successors.size() != 1) {
                    ofSuccessors.add(successors.isEmpty() ? "TOO_FEW_ITEMS" : "TOO_MANY_ITEMS", 1);
                }
            }
            case DIVISION -> {
                if (successors.size() < 2) {
                    ofSuccessors.add("TOO_FEW_ITEMS", 2);
                }
            }
            case CATEGORY_CHANGE -> {
                if (!successors.isEmpty()) {
                    ofSuccessors.add("NOT_WITH_THIS_KIND", "MERGER, DIVISION");
                }
                if (category == null) {
                    defects.at("category").add("REQUIRED");
                }
            }
        }
        if (kind != SuccessionKind.CATEGORY_CHANGE && category != null) {
            defects.at("category").add("NOT_WITH_THIS_KIND", "CATEGORY_CHANGE");
        }
    }

    /** Which organisation is named there, as far as that could be read. */
    Optional<OrganisationKey> successor(int index) {
        return Optional.ofNullable(successors.get(index)).flatMap(Successor::key);
    }
}
