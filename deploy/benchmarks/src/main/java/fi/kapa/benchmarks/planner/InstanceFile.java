package fi.kapa.benchmarks.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.InstanceRules;
import fi.kapa.schedule.plan.instance.Plan;
import fi.kapa.schedule.plan.instance.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Instances and plans in the format vrk-onboarding/1, plain or as .gz. */
final class InstanceFile {
    private static final String FORMAT = "vrk-onboarding/1";
    /** Without these nothing can be said about the values of the rest. */
    private static final Set<String> ESSENTIAL = Set.of(
            "the file",
            "slots",
            "month",
            "providers",
            "providerCapMonth",
            "services",
            "orgs",
            "onboardings",
            "precedences");

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private InstanceFile() {}

    static Instance read(Path file) throws BadInput {
        return instance(tree(file));
    }

    /** One of the instances that come with the benchmark. */
    static Instance known(String name) throws BadInput {
        try (InputStream raw = InstanceFile.class.getResourceAsStream("/instances/" + name + ".json.gz")) {
            if (raw == null) {
                throw new BadInput(List.of("There is no known instance " + name + "."));
            }
            return instance(JSON.readTree(new GZIPInputStream(raw)));
        } catch (IOException e) {
            throw new BadInput(List.of(name + ": cannot be read: " + e.getMessage()));
        }
    }

    static JsonNode tree(Path file) throws BadInput {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new BadInput(List.of(file + ": no JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadInput(List.of(file + ": cannot be read: " + e.getMessage()));
        }
    }

    static Instance instance(JsonNode tree) throws BadInput {
        List<String> defects = new ArrayList<>();
        Fields f = new Fields(tree, "", defects);
        if (!FORMAT.equals(f.text("format"))) {
            defects.add("format: \"" + FORMAT + "\" is needed");
        }
        Instance instance = new Instance(
                f.text("name"),
                f.whole("slots"),
                f.wholes("month"),
                f.wholes("blackout"),
                f.texts("providers"),
                f.wholeLists("providerCapMonth"),
                f.objects("services", InstanceFile::service),
                f.objects(
                        "orgs",
                        o -> new Instance.Organisation(o.text("id"), o.whole("maxConcurrent"), o.wholes("freeze"))),
                f.objects("onboardings", InstanceFile::onboarding),
                precedences(f),
                weights(new Fields(tree.path("weights"), "weights.", defects)));
        List<JsonNode> onboardings = new ArrayList<>();
        tree.path("onboardings").forEach(onboardings::add);
        for (int i = 0; i < onboardings.size(); i++) {
            if (onboardings.get(i).path("id").asInt(-1) != i) {
                defects.add("onboardings[" + i + "].id: its place in the list, " + i + ", is needed");
            }
        }
        Set<String> unreadable = defects.stream().map(InstanceFile::place).collect(Collectors.toSet());
        if (unreadable.stream().noneMatch(ESSENTIAL::contains)) {
            InstanceRules.defects(instance).stream()
                    .filter(defect -> unreadable.stream().noneMatch(u -> follows(place(defect), u)))
                    .forEach(defects::add);
        }
        if (!defects.isEmpty()) {
            throw new BadInput(defects);
        }
        return instance;
    }

    /** What stands before the colon: where a defect is. */
    private static String place(String defect) {
        return defect.substring(0, Math.max(0, defect.indexOf(':')));
    }

    /** Whether what a rule says of a place only says again that it, or something in it, was unreadable. */
    private static boolean follows(String place, String unreadable) {
        return unreadable.equals(place)
                || !place.equals("onboardings")
                        && (unreadable.startsWith(place + "[") || unreadable.startsWith(place + "."));
    }

    private static Instance.Service service(Fields f) {
        return new Instance.Service(
                f.text("id"),
                f.whole("provider"),
                f.whole("duration"),
                f.whole("opens"),
                f.wholes("capWeek"),
                f.wholes("capMonth"));
    }

    private static Instance.Onboarding onboarding(Fields f) {
        return new Instance.Onboarding(
                f.whole("org"),
                f.whole("service"),
                f.whole("earliest"),
                f.whole("wish"),
                f.wholeOrNull("deadline"),
                f.wholeOrNull("contractEnd"),
                f.whole("weight"),
                f.wholeOrNull("previous"),
                f.flag("pinned"));
    }

    private static List<Instance.Precedence> precedences(Fields f) {
        List<Instance.Precedence> read = new ArrayList<>();
        List<List<Integer>> triples = f.wholeLists("precedences");
        for (int k = 0; k < triples.size(); k++) {
            List<Integer> triple = triples.get(k);
            if (triple.size() == 3) {
                read.add(new Instance.Precedence(triple.get(0), triple.get(1), triple.get(2)));
            } else {
                f.defects().add("precedences[" + k + "]: [first, second, lag] is needed");
            }
        }
        return read;
    }

    private static Weights weights(Fields f) {
        return new Weights(
                f.whole("early"),
                f.whole("late"),
                f.whole("latenessFixed"),
                f.whole("latenessPerWeek"),
                f.whole("gapPerWeek"),
                f.whole("overlapPerWeek"),
                f.whole("overlapFreeWeeks"),
                f.whole("moveFixed"),
                f.whole("movePerWeek"),
                f.whole("unscheduled"),
                f.whole("fair1"),
                f.whole("fair1Over"),
                f.whole("fair2"),
                f.whole("fair2Over"));
    }

    static Plan readPlan(Path file, Instance instance) throws BadInput {
        List<String> defects = new ArrayList<>();
        JsonNode starts = tree(file).path("start");
        int count = instance.onboardings().size();
        if (!starts.isArray() || starts.size() != count) {
            throw new BadInput(List.of(file + ": start: a list of " + count + " entries is needed"));
        }
        int[] read = new int[count];
        for (int i = 0; i < count; i++) {
            JsonNode start = starts.get(i);
            if (!start.isNull() && !(start.isInt() && start.asInt() >= 0)) {
                defects.add(file + ": start[" + i + "]: a slot or null is needed");
            }
            read[i] = start.isNull() ? Plan.UNSCHEDULED : start.asInt();
        }
        if (!defects.isEmpty()) {
            throw new BadInput(defects);
        }
        return new Plan(read);
    }

    private record Written(String instance, List<@Nullable Integer> start) {}

    static void write(Path file, Instance instance, Plan plan) throws BadInput {
        List<@Nullable Integer> starts = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            starts.add(plan.schedules(i) ? plan.start(i) : null);
        }
        try {
            JSON.writeValue(file.toFile(), new Written(instance.name(), starts));
        } catch (IOException e) {
            throw new BadInput(List.of(file + ": cannot be written: " + e.getMessage()));
        }
    }
}
