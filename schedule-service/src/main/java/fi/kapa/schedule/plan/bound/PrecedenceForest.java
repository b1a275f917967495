package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * The precedences as rooted trees, organisation by organisation. A precedence that would close a circle (undirected) is left out,
 * which can only lower the bound; in the plans seen so far none does. O(onboardings + precedences).
 */
final class PrecedenceForest {
    /** Onboardings by organisation, each after all those below it. */
    final int[][] upward;
    /** The onboarding above, or -1. */
    final int[] parent;
    /** Least weeks from the first one's start to the second one's, for the edge to the parent. */
    final int[] distance;
    /** Whether the parent is the one that must come first. */
    final boolean[] parentFirst;

    private final boolean[] seen;

    PrecedenceForest(Model model) {
        parent = new int[model.onboardings];
        distance = new int[model.onboardings];
        parentFirst = new boolean[model.onboardings];
        seen = new boolean[model.onboardings];
        upward = new int[model.organisations][];
        Arrays.fill(parent, -1);
        for (int o = 0; o < model.organisations; o++) {
            upward[o] = upward(model, model.ofOrganisation[o]);
        }
    }

    /** Fills the list from its end, so that a root stands behind its tree. */
    private int[] upward(Model model, int[] members) {
        int[] list = new int[members.length];
        int reached = members.length;
        for (int root : members) {
            if (seen[root]) {
                continue;
            }
            seen[root] = true;
            int next = reached - 1;
            list[--reached] = root;
            for (; next >= reached; next--) {
                int i = list[next];
                reached = hang(model.after[i], i, true, list, reached);
                reached = hang(model.before[i], i, false, list, reached);
            }
        }
        return list;
    }

    private int hang(Model.Link[] links, int i, boolean first, int[] list, int reached) {
        int end = reached;
        for (Model.Link link : links) {
            int child = link.other();
            if (!seen[child]) {
                seen[child] = true;
                parent[child] = i;
                distance[child] = link.distance();
                parentFirst[child] = first;
                list[--end] = child;
            }
        }
        return end;
    }
}
