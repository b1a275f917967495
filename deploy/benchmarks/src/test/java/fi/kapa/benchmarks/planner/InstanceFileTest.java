package fi.kapa.benchmarks.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapa.schedule.plan.instance.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceFileTest {
    @Test
    void anInstanceReadIsTheOneWritten() throws BadInput {
        Instance instance = InstanceGenerator.generate(5, 4, 1);

        assertEquals(instance, InstanceFile.instance(GenerateInstance.tree(instance)));
    }

    @Test
    void everyMissingOrMistypedFieldIsNamed() {
        ObjectNode tree = aTree();
        tree.remove("slots");
        ((ObjectNode) tree.path("services").get(0)).put("duration", "two");
        ((ObjectNode) tree.path("onboardings").get(3)).remove("pinned");
        ((ArrayNode) tree.path("precedences")).addArray().add(1);

        assertEquals(
                List.of(
                        "slots: missing",
                        "services[0].duration: a whole number is needed",
                        "onboardings[3].pinned: true or false is needed",
                        "precedences[" + (tree.path("precedences").size() - 1) + "]: [first, second, lag] is needed"),
                defects(tree));
    }

    @Test
    void everyValueThatContradictsAnotherIsNamed() {
        ObjectNode tree = aTree();
        ((ObjectNode) tree.path("services").get(1)).put("provider", 7);
        ((ObjectNode) tree.path("onboardings").get(2)).put("org", 99);
        ((ArrayNode) tree.path("blackout")).add(104);

        List<String> defects = defects(tree);

        assertTrue(
                defects.containsAll(List.of(
                        "blackout: 104 is no slot",
                        "services[1].provider: 7 is not one of 2",
                        "onboardings[2].org: 99 is not one of 3",
                        "onboardings: none of organisation 0 for service 2")),
                defects.toString());
    }

    @Test
    void whatCannotBeReadHidesNoDefectOfTheRestAndIsNamedOnce() {
        ObjectNode tree = aTree();
        ((ObjectNode) tree.path("onboardings").get(3)).remove("wish");
        ((ObjectNode) tree.path("orgs").get(1)).put("maxConcurrent", "two");
        ((ObjectNode) tree.path("onboardings").get(5)).put("weight", 9);
        ((ObjectNode) tree.path("weights")).put("late", -1);

        assertEquals(
                List.of(
                        "orgs[1].maxConcurrent: a whole number is needed",
                        "onboardings[3].wish: missing",
                        "onboardings[5].weight: 1 to 3",
                        "weights: -1 is not one of 0 to 1000000"),
                defects(tree));
    }

    @Test
    void aTimeFartherThanAnyPlanIsRefused() {
        ObjectNode tree = aTree();
        ((ObjectNode) tree.path("onboardings").get(2)).put("wish", 100_001);

        assertEquals(List.of("onboardings[2].wish: more than 100000 weeks away"), defects(tree));
    }

    @Test
    void precedencesInACircleAreRefused() {
        ObjectNode tree = aTree();
        ArrayNode precedences = (ArrayNode) tree.path("precedences");
        precedences.removeAll();
        precedences.addArray().add(0).add(1).add(0);
        precedences.addArray().add(1).add(0).add(0);

        assertEquals(
                List.of(
                        "precedences: onboarding 0 waits for itself in a circle",
                        "precedences: onboarding 1 waits for itself in a circle"),
                defects(tree).stream().filter(d -> d.startsWith("precedences")).toList());
    }

    private static ObjectNode aTree() {
        return GenerateInstance.tree(InstanceGenerator.generate(3, 4, 1));
    }

    private static List<String> defects(ObjectNode tree) {
        return assertThrows(BadInput.class, () -> InstanceFile.instance(tree)).defects();
    }
}
