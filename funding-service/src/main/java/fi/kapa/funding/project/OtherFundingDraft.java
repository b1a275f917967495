package fi.kapa.funding.project;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.Money;
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
        return new Parts(pointer)
                .needs("source", source)
                .needs("amount", amount)
                .missing();
    }
}
