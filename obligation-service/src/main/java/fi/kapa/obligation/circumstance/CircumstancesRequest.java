package fi.kapa.obligation.circumstance;

import fi.kapa.chassis.json.Checked;
import fi.kapa.chassis.json.Defects;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.circumstance.CircumstancesView.DatedAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All circumstances of an organisation as they are sent; they replace those on record. */
@Schema(name = "CircumstancesRequest")
record CircumstancesRequest(
        List<DatedAnswer> statutoryTask,
        List<DatedAnswer> needsIdentification,
        List<DatedAnswer> needsPayment,
        List<DatedAnswer> newServices,
        List<DatedAnswer> mayProcessIdentifiers,
        List<DatedAnswer> offersServicesToPublic)
        implements Checked {

    @Override
    public void check(Defects defects) {
        oneADay(statutoryTask, defects.at("statutoryTask"));
        oneADay(needsIdentification, defects.at("needsIdentification"));
        oneADay(needsPayment, defects.at("needsPayment"));
        oneADay(newServices, defects.at("newServices"));
        oneADay(mayProcessIdentifiers, defects.at("mayProcessIdentifiers"));
        oneADay(offersServicesToPublic, defects.at("offersServicesToPublic"));
    }

    private static void oneADay(List<DatedAnswer> answers, Defects defects) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            DatedAnswer answer = answers.get(i);
            if (answer != null && answer.validFrom() != null && !days.add(answer.validFrom())) {
                defects.at(i).at("validFrom").add("DUPLICATE_DAY");
            }
        }
    }

    CircumstancesView toView(OrganisationKey organisation, Instant recordedAt) {
        return new CircumstancesView(
                organisation,
                statutoryTask,
                needsIdentification,
                needsPayment,
                newServices,
                mayProcessIdentifiers,
                offersServicesToPublic,
                recordedAt);
    }
}
