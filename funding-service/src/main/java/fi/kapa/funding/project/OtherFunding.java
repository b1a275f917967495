package fi.kapa.funding.project;

import fi.kapa.chassis.json.Prose;
import fi.kapa.chassis.standard.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Other funding of the same project, which the applicant declares (muu rahoitus). */
@Schema(name = "OtherFunding")
public record OtherFunding(
        String source, Money amount, @Prose @Nullable String description) {}
