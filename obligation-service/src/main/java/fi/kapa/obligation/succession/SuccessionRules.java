package fi.kapa.obligation.succession;

import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.standard.OrganisationKey;
import fi.kapa.obligation.fact.Course;
import fi.kapa.obligation.fact.Ending;
import fi.kapa.obligation.organisation.OrganisationCategory;
import fi.kapa.obligation.succession.SuccessionView.SuccessionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may become of an organisation, given what has become of it and of others. */
final class SuccessionRules {
    private SuccessionRules() {}

    /**
     * What is wrong with a succession; what could not be read of it is not judged.
     *
     * @param registered the organisation itself and those of its successors that are registered
     */
    static List<Defect> defects(
            OrganisationKey organisation, SuccessionRequest draft, Map<OrganisationKey, Course> registered) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < draft.successors().size(); i++) {
            String pointer = "/successors/" + i + "/businessId";
            draft.successor(i)
                    .map(key -> ofSuccessor(pointer, key.equals(organisation), registered.get(key), draft.on()))
                    .ifPresent(defects::addAll);
        }
        if (draft.kind() == SuccessionKind.CATEGORY_CHANGE && draft.on() != null && draft.category() != null) {
            defects.addAll(ofCategory(registered.get(organisation), draft.on(), draft.category()));
        }
        return defects;
    }

    private static List<Defect> ofSuccessor(
            String pointer, boolean itself, @Nullable Course course, @Nullable LocalDate on) {
        if (itself) {
            return List.of(Defect.at(pointer, "SAME_ORGANISATION"));
        }
        if (course == null) {
            return List.of(Defect.at(pointer, "UNKNOWN_ORGANISATION"));
        }
        return on != null && course.endedBy(on).isPresent()
                ? List.of(Defect.at(pointer, "ENDED_ORGANISATION"))
                : List.of();
    }

    private static List<Defect> ofCategory(Course course, LocalDate on, OrganisationCategory category) {
        if (course.turnsCategoryOn(on)) {
            return List.of(Defect.at("/on", "DUPLICATE_DAY"));
        }
        return course.categoryOn(on) == category ? List.of(Defect.at("/category", "UNCHANGED")) : List.of();
    }

    /** An organisation ends once, and what has ended does not change. */
    static SuccessionRuling judge(Course course, SuccessionRequest request) {
        Ending end = course.end();
        boolean tooLate = end != null
                && (request.kind().endsTheOrganisation() || !request.on().isBefore(end.on()));
        return tooLate ? new SuccessionRuling.AlreadyEnded(end.on()) : new SuccessionRuling.Allowed();
    }
}
