package fi.kapa.funding.call;

import fi.kapa.chassis.standard.LocalizedText;
import fi.kapa.chassis.standard.Money;
import java.time.LocalDate;
import java.util.List;

/** What the ministry says of a call. */
record CallContent(LocalizedText name, LocalDate opensOn, LocalDate closesOn, Money budget, List<CallTerms> rules) {}
