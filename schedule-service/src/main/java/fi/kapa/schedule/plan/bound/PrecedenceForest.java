package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * The precedences as rooted trees. A precedence that would close a circle (undirected) is left out, which can only lower the
 * bound; in the plans seen so far none does.
 */
final class PrecedenceForest {
    /** Onboardings so that each stands after all those below it. */
    final int[] upward;
    /** The onboarding above, or -1. */
    final int[] parent;
    /** Least weeks from the first one's start to the second one's, for the edge to the parent. */
    final int[] distance;
    /** Whether the parent is the one that must come first. */
    final boolean[] parentFirst;

    PrecedenceForest(Model model) {
        parent = new int[model.onboardings];
        distance = new int[model.onboardings];
        parentFirst = new boolean[model.onboardings];
        boolean[] seen = new boolean[model.onboardings];
        List<Integer> downward = new ArrayList<>(model.onboardings);
        for (int root = 0; root < model.onboardings; root++) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            parent[root] = -1;
            downward.add(root);
            for (int k = downward.size() - 1; k < downward.size(); k++) {
                int i = downward.get(k);
                hang(model.after[i], i, true, seen, downward);
                hang(model.before[i], i, false, seen, downward);
            }
        }
        upward = downward.reversed().stream().mapToInt(Integer::intValue).toArray();
    }

    private void hang(Model.Link[] links, int i, boolean first, boolean[] seen, List<Integer> downward) {
        for (Model.Link link : links) {
            int child = link.other();
            if (!seen[child]) {
                seen[child] = true;
                parent[child] = i;
                distance[child] = link.distance();
                parentFirst[child] = first;
                downward.add(child);
            }
        }
    }
}
