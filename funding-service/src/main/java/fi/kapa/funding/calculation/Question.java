package fi.kapa.funding.calculation;

import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.call.CallTerms;
import fi.kapa.funding.obligation.OrganisationCategory;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a calculation; what is not known limits nothing.
 *
 * @param terms the call's rules in force on the day
 * @param category of the applicant
 * @param share the granted share; the most there may be when empty
 * @param granted the granted amount; the most there may be when empty
 * @param actualCosts the accepted actual costs; the eligible ones when empty
 */
record Question(
        LocalDate asOf,
        CallTerms terms,
        Optional<OrganisationCategory> category,
        Optional<Purpose> purpose,
        List<String> serviceCodes,
        List<CostLine> costLines,
        Optional<Share> share,
        Optional<Money> granted,
        Optional<Money> actualCosts) {}
