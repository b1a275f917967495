package fi.kapa.benchmarks.planner;

import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.InstanceRules;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.PlanCheck;
import fi.kapa.schedule.plan.instance.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Further instances of any size. The same size and seed give the same instance. A hidden plan decides which onboardings are
 * confirmed, so what is confirmed never breaks a rule; a tenth of the wishes is impossible, as in the known instances.
 */
final class InstanceGenerator {
    private static final int SLOTS = 104;
    private static final int WEEKS_PER_MONTH = 13;
    private static final int MONTHS = 24;
    private static final Weights WEIGHTS = new Weights(2, 3, 60, 20, 25, 1, 4, 12, 1, 10_000, 4, 10, 8, 30);
    private static final List<Integer> BLACKOUT = List.of(26, 27, 28, 29, 50, 51, 52, 78, 79, 80, 81, 102, 103);
    /** Capacity per onboarding: what is left over is what the search can move in. */
    private static final double SLACK = 1.15;

    private final SplittableRandom random;
    private final int organisations;
    private final int services;

    private InstanceGenerator(int organisations, int services, long seed) {
        this.organisations = organisations;
        this.services = services;
        random = new SplittableRandom(seed);
    }

    static Instance generate(int organisations, int services, long seed) {
        return new InstanceGenerator(organisations, services, seed)
                .instance("generated-" + organisations + "x" + services + "-" + seed);
    }

    private Instance instance(String name) {
        List<Instance.Service> offered = offered();
        List<Instance.Organisation> adopting = IntStream.range(0, organisations)
                .mapToObj(o -> new Instance.Organisation("O" + o, 1 + random.nextInt(3), freeze()))
                .toList();
        List<Instance.Onboarding> onboardings = new ArrayList<>();
        List<Instance.Precedence> precedences = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            for (int s = 0; s < services; s++) {
                onboardings.add(onboarding(o, s, offered.get(s)));
                // Service s builds on the one at half its place: a tree, as the support services do.
                if (s > 0 && random.nextInt(10) < 6) {
                    int lag = random.nextInt(4) == 0
                            ? 1 - offered.get((s - 1) / 2).duration()
                            : 0;
                    precedences.add(new Instance.Precedence(o * services + (s - 1) / 2, o * services + s, lag));
                }
            }
        }
        Instance open = new Instance(
                name,
                SLOTS,
                months(),
                BLACKOUT,
                List.of("VRK", "VK"),
                providerCapacity(offered),
                offered,
                adopting,
                onboardings,
                precedences,
                WEIGHTS);
        return confirmed(open);
    }

    private static List<Integer> months() {
        return IntStream.range(0, SLOTS)
                .mapToObj(t -> Math.min(MONTHS - 1, t * 3 / WEEKS_PER_MONTH))
                .toList();
    }

    private List<Instance.Service> offered() {
        List<Integer> months = months();
        List<Instance.Service> offered = new ArrayList<>();
        for (int s = 0; s < services; s++) {
            int duration = 2 + random.nextInt(2);
            int opens = s == 0 ? 0 : random.nextInt(20);
            double perWeek = organisations * SLACK / (SLOTS - BLACKOUT.size() - opens);
            List<Integer> capWeek = new ArrayList<>();
            int[] capMonth = new int[MONTHS];
            for (int week = 0; week < SLOTS; week++) {
                double now = week > 54 && random.nextInt(8) == 0 ? 3 * perWeek : perWeek;
                int cap = BLACKOUT.contains(week) || week < opens ? 0 : (int) Math.ceil(now);
                capWeek.add(cap);
                capMonth[months.get(week)] += cap == 0 ? 0 : (int) Math.max(1, Math.round(now));
            }
            offered.add(new Instance.Service(
                    "S" + s,
                    s % 3 == 2 ? 1 : 0,
                    duration,
                    opens,
                    List.copyOf(capWeek),
                    IntStream.of(capMonth).boxed().toList()));
        }
        return offered;
    }

    private List<List<Integer>> providerCapacity(List<Instance.Service> offered) {
        List<List<Integer>> capacity = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            int provider = p;
            capacity.add(IntStream.range(0, MONTHS)
                    .map(m -> offered.stream()
                            .filter(s -> s.provider() == provider)
                            .mapToInt(s -> s.capMonth().get(m))
                            .sum())
                    .mapToObj(sum -> (int) Math.ceil(sum * 0.97))
                    .toList());
        }
        return capacity;
    }

    private List<Integer> freeze() {
        TreeSet<Integer> weeks = new TreeSet<>();
        if (random.nextBoolean()) {
            int first = random.nextInt(SLOTS - 5);
            IntStream.range(first, first + 2 + random.nextInt(4)).forEach(weeks::add);
        }
        return List.copyOf(weeks);
    }

    private Instance.Onboarding onboarding(int o, int s, Instance.Service service) {
        int earliest = random.nextInt(25);
        int latest = SLOTS - 3;
        int first = Math.max(earliest, service.opens()) + service.duration();
        int wish = random.nextInt(10) == 0 ? random.nextInt(first) : first + random.nextInt(latest - first);
        @Nullable Integer deadline = random.nextInt(10) == 0 ? null : 45 + random.nextInt(55);
        @Nullable Integer contractEnd = random.nextInt(3) == 0 ? 20 + random.nextInt(80) : null;
        return new Instance.Onboarding(o, s, earliest, wish, deadline, contractEnd, 1 + random.nextInt(3), null, false);
    }

    /** Fills a plan by chance; a third of it becomes the plan in force, a quarter of that confirmed, with what it needs. */
    private Instance confirmed(Instance open) {
        int[] starts = new FirstFit(open, random).starts();
        boolean[] pinned = new boolean[starts.length];
        boolean[] inForce = new boolean[starts.length];
        for (int i = 0; i < starts.length; i++) {
            inForce[i] = starts[i] != Plan.UNSCHEDULED && random.nextInt(3) == 0;
            pinned[i] = inForce[i] && random.nextInt(4) == 0;
        }
        for (Instance.Precedence p : open.precedences().reversed()) {
            pinned[p.first()] |= pinned[p.second()];
        }
        List<Instance.Onboarding> onboardings = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            Instance.Onboarding o = open.onboardings().get(i);
            @Nullable Integer previous = inForce[i] || pinned[i] ? starts[i] : null;
            onboardings.add(new Instance.Onboarding(
                    o.organisation(),
                    o.service(),
                    o.earliest(),
                    o.wish(),
                    o.deadline(),
                    o.contractEnd(),
                    o.weight(),
                    previous,
                    pinned[i]));
        }
        Instance instance = new Instance(
                open.name(),
                open.slots(),
                open.month(),
                open.blackout(),
                open.providers(),
                open.providerCapMonth(),
                open.services(),
                open.organisations(),
                onboardings,
                open.precedences(),
                open.weights());
        List<String> defects = InstanceRules.defects(instance);
        if (!defects.isEmpty() || !PlanCheck.violations(open, new Plan(starts)).isEmpty()) {
            throw new IllegalStateException("A generated instance has defects: " + defects);
        }
        return instance;
    }
}
