package fi.kapa.funding.decision;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.Money;
import fi.kapa.funding.project.CostLine;
import fi.kapa.funding.project.CostLineRequest;
import fi.kapa.funding.project.GrantRules;
import fi.kapa.funding.project.Period;
import fi.kapa.funding.project.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is judged of a proposal's and of a decision's content. */
public final class DecisionRules {
    /** The ministry's page: after these projects the final report comes at most two months after the end. */
    private static final int MONTHS_TO_REPORT = 2;

    private DecisionRules() {}

    /** All that is wrong with the content; its parts are null where they are absent or could not be read. */
    public static List<Defect> defects(DecisionRequest request, Applied applied) {
        return switch (request.outcome()) {
            case null -> List.of();
            case REJECTED -> rejection(request);
            case GRANTED ->
                Stream.of(
                                missing(request),
                                acceptedLines(request, applied),
                                amounts(request, applied),
                                report(request, applied))
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** A refusal gives its reasons. */
    private static List<Defect> rejection(DecisionRequest request) {
        return request.statement() == null ? List.of(Defect.at("/statement", "REQUIRED")) : List.of();
    }

    private static List<Defect> missing(DecisionRequest request) {
        List<Defect> defects = new ArrayList<>();
        require(request.granted(), "/granted", defects);
        require(request.share(), "/share", defects);
        require(request.period(), "/period", defects);
        require(request.reportDueOn(), "/reportDueOn", defects);
        if (request.acceptedLines().isEmpty()) {
            defects.add(Defect.at("/acceptedLines", "TOO_FEW_ITEMS", 1));
        }
        return defects;
    }

    private static void require(@Nullable Object value, String pointer, List<Defect> defects) {
        if (value == null) {
            defects.add(Defect.at(pointer, "REQUIRED"));
        }
    }

    /** Each accepted line is one of the applied ones, no line twice, and not above it. */
    private static List<Defect> acceptedLines(DecisionRequest request, Applied applied) {
        List<Defect> defects = new ArrayList<>();
        List<CostLine> left = new ArrayList<>(applied.costLines());
        for (int i = 0; i < request.acceptedLines().size(); i++) {
            CostLineRequest line = request.acceptedLines().get(i);
            Optional<CostLine> accepted =
                    line == null ? Optional.empty() : line.line().findFirst();
            if (accepted.isPresent()) {
                String pointer = "/acceptedLines/" + i;
                defects.addAll(acceptance(pointer, accepted.get(), left));
            }
        }
        return defects;
    }

    /** Takes the smallest applied line that covers the accepted one, so that larger ones are left for larger ones. */
    private static List<Defect> acceptance(String pointer, CostLine accepted, List<CostLine> left) {
        List<CostLine> same = left.stream().filter(accepted::isFor).toList();
        Optional<CostLine> covering = same.stream()
                .filter(line -> line.amount().compareTo(accepted.amount()) >= 0)
                .min(Comparator.comparing(CostLine::amount));
        if (covering.isPresent()) {
            left.remove(covering.get());
            return List.of();
        }
        return List.of(
                same.isEmpty()
                        ? Defect.at(pointer, "NOT_APPLIED_FOR")
                        : Defect.at(pointer + "/amount", "ABOVE_APPLIED"));
    }

    private static List<Defect> amounts(DecisionRequest request, Applied applied) {
        List<Defect> defects = new ArrayList<>();
        Money granted = request.granted();
        if (granted != null && granted.compareTo(Money.ZERO) == 0) {
            defects.add(Defect.at("/granted/amount", "NOT_POSITIVE"));
        }
        if (request.share() == null) {
            return defects;
        }
        if (request.share().compareTo(applied.maxShare()) > 0) {
            defects.add(Defect.at("/share", "SHARE_ABOVE_MAXIMUM", applied.maxShare()));
        }
        if (granted != null && CostLineRequest.readable(request.acceptedLines())) {
            Money most = GrantRules.grantable(
                    CostLine.total(CostLineRequest.lines(request.acceptedLines())), request.share());
            if (granted.compareTo(most) > 0) {
                defects.add(Defect.at("/granted", "GRANTED_ABOVE_SHARE", most.amount()));
            }
        }
        return defects;
    }

    /** The report follows the project, for some purposes at most two months later. */
    private static List<Defect> report(DecisionRequest request, Applied applied) {
        Optional<Period> period =
                request.period() == null ? Optional.empty() : request.period().period();
        LocalDate due = request.reportDueOn();
        if (period.isEmpty() || due == null) {
            return List.of();
        }
        LocalDate end = period.get().to();
        if (due.isBefore(end)) {
            return List.of(Defect.at("/reportDueOn", "REPORT_BEFORE_END"));
        }
        boolean bound =
                applied.purpose() == Purpose.SERVICE_CATALOGUE || applied.purpose() == Purpose.IDENTIFICATION_MIGRATION;
        LocalDate latest = end.plusMonths(MONTHS_TO_REPORT);
        return bound && due.isAfter(latest) ? List.of(Defect.at("/reportDueOn", "REPORT_TOO_LATE", latest)) : List.of();
    }
}
