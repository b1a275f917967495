package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.bound.Outlook;
import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The starts of each onboarding that the bound's prices favour, the most favoured first, so that moves are tried where they are
 * likely to be good. O(onboardings · slots · log slots) once, O(1) for a start.
 */
final class Guide {
    private static final int MOST = 16;
    private static final int BITS_OF_SLOT = 16;

    private final int[][] favoured;

    Guide(Model model, Outlook outlook) {
        favoured = new int[model.onboardings][];
        for (int i = 0; i < model.onboardings; i++) {
            int[] starts = model.starts[i];
            long[] ordered = new long[starts.length];
            for (int k = 0; k < starts.length; k++) {
                ordered[k] = ((long) outlook.whole(i, starts[k]) << BITS_OF_SLOT) + starts[k];
            }
            Arrays.sort(ordered);
            favoured[i] = new int[Math.min(MOST, starts.length)];
            for (int k = 0; k < favoured[i].length; k++) {
                favoured[i][k] = (int) (ordered[k] & ((1 << BITS_OF_SLOT) - 1));
            }
        }
    }

    /** A favoured start of an onboarding that has any; the first ones come more often. */
    int start(int onboarding, SplittableRandom random) {
        int[] starts = favoured[onboarding];
        double chance = random.nextDouble();
        return starts[(int) (chance * chance * starts.length)];
    }
}
