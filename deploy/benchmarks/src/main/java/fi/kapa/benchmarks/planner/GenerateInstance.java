package fi.kapa.benchmarks.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.schedule.plan.instance.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./suite bench instance 300x5 SEED FILE}: writes a generated instance in the format vrk-onboarding/1. */
public final class GenerateInstance {
    private static final int BAD_INPUT = 2;
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,5})x([1-9]\\d?)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private GenerateInstance() {}

    /** Ends with 0, or with 2 when an argument or the file cannot be used. */
    public static void main(String[] arguments) {
        Matcher size = SIZE.matcher(arguments.length == 3 ? arguments[0] : "");
        if (!size.matches() || !arguments[1].matches("\\d{1,18}")) {
            System.err.println(
                    "Three arguments are needed: organisations and services, such as 300x5, a seed and a file.");
            System.exit(BAD_INPUT);
        }
        Instance instance = InstanceGenerator.generate(
                Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)), Long.parseLong(arguments[1]));
        try {
            JSON.writeValue(Path.of(arguments[2]).toFile(), tree(instance));
        } catch (IOException e) {
            System.err.println(arguments[2] + ": cannot be written: " + e.getMessage());
            System.exit(BAD_INPUT);
        }
    }

    static ObjectNode tree(Instance instance) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("format", "vrk-onboarding/1");
        tree.put("name", instance.name());
        tree.put("slots", instance.slots());
        tree.put("slot0", "2016-01-04");
        numbers(tree.putArray("month"), instance.month());
        numbers(tree.putArray("blackout"), instance.blackout());
        instance.providers().forEach(tree.putArray("providers")::add);
        ArrayNode providers = tree.putArray("providerCapMonth");
        instance.providerCapMonth().forEach(capacities -> numbers(providers.addArray(), capacities));
        ArrayNode services = tree.putArray("services");
        for (Instance.Service s : instance.services()) {
            ObjectNode node = services.addObject();
            node.put("id", s.id())
                    .put("provider", s.provider())
                    .put("duration", s.duration())
                    .put("opens", s.opens());
            numbers(node.putArray("capWeek"), s.capWeek());
            numbers(node.putArray("capMonth"), s.capMonth());
        }
        ArrayNode organisations = tree.putArray("orgs");
        for (Instance.Organisation o : instance.organisations()) {
            ObjectNode node = organisations.addObject();
            node.put("id", o.id()).put("maxConcurrent", o.maxConcurrent());
            numbers(node.putArray("freeze"), o.freeze());
        }
        onboardings(tree.putArray("onboardings"), instance.onboardings());
        ArrayNode precedences = tree.putArray("precedences");
        instance.precedences()
                .forEach(p ->
                        precedences.addArray().add(p.first()).add(p.second()).add(p.lag()));
        tree.set("weights", JSON.valueToTree(instance.weights()));
        return tree;
    }

    private static void onboardings(ArrayNode nodes, List<Instance.Onboarding> onboardings) {
        for (Instance.Onboarding o : onboardings) {
            nodes.addObject()
                    .put("id", nodes.size() - 1)
                    .put("org", o.organisation())
                    .put("service", o.service())
                    .put("earliest", o.earliest())
                    .put("wish", o.wish())
                    .put("deadline", o.deadline())
                    .put("contractEnd", o.contractEnd())
                    .put("weight", o.weight())
                    .put("previous", o.previous())
                    .put("pinned", o.pinned());
        }
    }

    private static void numbers(ArrayNode nodes, List<Integer> numbers) {
        numbers.forEach(nodes::add);
    }
}
