package fi.kapa.schedule.plan.bound;

import fi.kapa.schedule.plan.model.Model;
import java.util.Arrays;

/**
 * What the prices of a bound say of every start, in cost points: what an onboarding costs there with the rows that it uses, and
 * what it leaves at best to those that wait for it and to those it waits for. The search lets itself be guided by it; a plan is
 * never judged by it. O(onboardings · slots) time and memory.
 */
public final class Outlook {
    private static final int NEVER = 1 << 28;

    private final Model model;
    /** By onboarding and start: price of the weeks that it stays and of its delay, with the least cost of its successors. */
    private final int[][] ahead;
    /** By onboarding and start: everything, with the least cost of its predecessors too. */
    private final int[][] whole;

    Outlook(Model model, Prices prices) {
        this.model = model;
        ahead = new int[model.onboardings][];
        whole = new int[model.onboardings][];
        int[] order = model.inOrder();
        for (int k = order.length - 1; k >= 0; k--) {
            lookAhead(order[k], prices);
        }
        for (int i : order) {
            lookBack(i);
        }
    }

    /** Cost points of a start on top of its own: organisation's rows and successors. */
    public int ahead(int onboarding, int start) {
        return ahead[onboarding][start];
    }

    /** Cost points of a start with all that the prices know of; for comparison among the starts of one onboarding only. */
    public int whole(int onboarding, int start) {
        return whole[onboarding][start];
    }

    private void lookAhead(int i, Prices prices) {
        int[] own = new int[model.slots];
        int[] all = new int[model.slots];
        Arrays.fill(own, NEVER);
        Arrays.fill(all, NEVER);
        int o = model.organisation[i];
        int s = model.service[i];
        double fair = prices.fairness[o] + prices.fairness[model.organisations + o];
        for (int t : model.starts[i]) {
            int goLive = t + model.duration[i] - 1;
            double points = fair * model.delay(i, t);
            for (int week = t; week <= goLive; week++) {
                points += prices.concurrency[o * model.slots + week];
            }
            own[t] = (int) Math.min(NEVER, points);
        }
        for (Model.Link next : model.after[i]) {
            int[] waiting = fromOn(next.other());
            for (int t : model.starts[i]) {
                own[t] = Math.min(NEVER, own[t] + waiting[Math.clamp(t + next.distance(), 0, model.slots)]);
            }
        }
        for (int t : model.starts[i]) {
            int goLive = t + model.duration[i] - 1;
            double rows = prices.capacity[model.weekRow(s, goLive)]
                    + prices.capacity[model.monthRow(s, goLive)]
                    + prices.capacity[model.providerRow(s, goLive)];
            all[t] = (int) Math.min(NEVER, own[t] + model.cost(i, t) + rows);
        }
        ahead[i] = own;
        whole[i] = all;
    }

    /** The least that an onboarding costs when it starts in a slot or later, or not at all. */
    private int[] fromOn(int i) {
        int[] least = new int[model.slots + 1];
        least[model.slots] = model.pinned[i] ? NEVER : model.weights.unscheduled();
        for (int t = model.slots - 1; t >= 0; t--) {
            least[t] = Math.min(least[t + 1], whole[i][t]);
        }
        return least;
    }

    /** Adds what the predecessors cost at best when they start early enough. */
    private void lookBack(int i) {
        for (Model.Link first : model.before[i]) {
            int[] before = whole[first.other()];
            int[] until = new int[model.slots];
            int least = NEVER;
            for (int t = 0; t < model.slots; t++) {
                least = Math.min(least, before[t]);
                until[t] = least;
            }
            for (int t : model.starts[i]) {
                int latest = Math.min(model.slots - 1, t - first.distance());
                whole[i][t] = Math.min(NEVER, whole[i][t] + (latest < 0 ? NEVER : until[latest]));
            }
        }
    }
}
