package fi.kapa.funding.project;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.Money;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Other funding that an application declares, which may lack parts until it is submitted. */
@Schema(name = "OtherFundingDraft")
public record OtherFundingDraft(
        @Nullable String source,
        @Nullable Money amount,
        @Prose @Nullable String description) {
    public static final OtherFundingDraft EMPTY = new OtherFundingDraft(null, null, null);

    /** What it lacks. */
    public List<Defect> missing(String pointer) {
        List<Defect> defects = new ArrayList<>();
        if (source == null) {
            defects.add(Defect.at(pointer + "/source", "REQUIRED"));
        }
        if (amount == null) {
            defects.add(Defect.at(pointer + "/amount", "REQUIRED"));
        }
        return defects;
    }
}
