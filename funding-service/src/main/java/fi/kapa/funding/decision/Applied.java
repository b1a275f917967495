package fi.kapa.funding.decision;

import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.Purpose;
import fi.kapa.funding.project.Share;
import java.util.List;

/** What a decision is measured against: the application, and the most that the call's rules of the day of submission let be granted. */
public record Applied(List<CostLine> costLines, Purpose purpose, Share maxShare) {}
