package fi.kapa.schedule.plan.search;

import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.model.Model;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A valid plan at once: what is confirmed first, then service after service in precedence order, each by an exact flow that finds
 * the services before it placed.
 */
final class Construction {
    private final Board board;
    private final Model model;
    private final int[] rank;
    private final int[] latest;
    private final boolean[] tried;
    private final ServiceFlow.Ahead ahead;

    private Construction(Model model, ServiceFlow.Ahead ahead) {
        this.ahead = ahead;
        this.model = model;
        board = new Board(model, Plan.ofPinned(model.instance));
        int[] order = model.inOrder();
        rank = ranks(model, order);
        latest = latestStarts(model, order);
        tried = new boolean[model.onboardings];
    }

    /** One {@link ServiceFlow} for each service, more where services need each other both ways. */
    static Board byFlows(Model model, ServiceFlow.Ahead ahead) {
        Construction construction = new Construction(model, ahead);
        int[] order = construction.servicesInOrder();
        boolean all = false;
        while (!all) {
            all = true;
            for (int s : order) {
                all &= construction.place(s);
            }
        }
        return construction.board;
    }

    /** Services by the longest chain of precedences that ends at any of their onboardings. */
    private int[] servicesInOrder() {
        int[] longest = new int[model.services];
        for (int i = 0; i < model.onboardings; i++) {
            longest[model.service[i]] = Math.max(longest[model.service[i]], rank[i]);
        }
        return IntStream.range(0, model.services)
                .boxed()
                .sorted(Comparator.comparingInt(s -> longest[s]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Places those whose turn it is; false when some of the service have to wait for another service's turn. */
    private boolean place(int service) {
        IntStream.Builder now = IntStream.builder();
        boolean all = true;
        for (int i = 0; i < model.onboardings; i++) {
            if (model.service[i] == service && !model.pinned[i] && !tried[i] && model.starts[i].length > 0) {
                if (waits(i)) {
                    all = false;
                } else {
                    tried[i] = true;
                    now.add(i);
                }
            }
        }
        int[] items = now.build().toArray();
        new ServiceFlow(
                        board,
                        service,
                        items,
                        (i, t) -> ahead.cost(i, t) + (t > latest[i] ? model.weights.unscheduled() : 0))
                .place();
        return all;
    }

    private boolean waits(int i) {
        for (Model.Link first : model.before[i]) {
            int other = first.other();
            if (!tried[other] && !model.pinned[other] && model.starts[other].length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Moves an onboarding to the cheapest start that is open to it, when that is cheaper than where it is. */
    static void placeCheapest(Board board, int i) {
        int best = board.start[i];
        long bestDelta = 0;
        for (int t : board.model.starts[i]) {
            long delta = board.delta(i, t);
            if (delta < bestDelta && board.fits(i, t)) {
                best = t;
                bestDelta = delta;
            }
        }
        if (best != board.start[i]) {
            board.assign(i, best);
        }
    }

    /** The last start of each onboarding that leaves a start to every one that waits for it, capacity aside. */
    private static int[] latestStarts(Model model, int[] order) {
        int[] latest = new int[model.onboardings];
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            latest[i] = model.starts[i].length == 0 ? -1 : model.last(i);
            for (Model.Link next : model.after[i]) {
                if (model.starts[next.other()].length > 0) {
                    latest[i] = Math.min(latest[i], latest[next.other()] - next.distance());
                }
            }
        }
        return latest;
    }

    /** Length of the longest chain of precedences that ends at each onboarding. */
    private static int[] ranks(Model model, int[] order) {
        int[] rank = new int[model.onboardings];
        for (int i : order) {
            for (Model.Link next : model.after[i]) {
                rank[next.other()] = Math.max(rank[next.other()], rank[i] + 1);
            }
        }
        return rank;
    }
}
