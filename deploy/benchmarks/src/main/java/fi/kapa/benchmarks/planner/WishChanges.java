package fi.kapa.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapa.schedule.plan.instance.Instance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changed wishes, go-live slot by onboarding: {@code {"wishes":[{"onboarding":17,"wish":70}]}}. */
record WishChanges(Map<Integer, Integer> wishes) {
    static WishChanges read(Path file, Instance instance) throws BadInput {
        List<String> defects = new ArrayList<>();
        JsonNode tree = InstanceFile.tree(file);
        Map<Integer, Integer> wishes = new TreeMap<>();
        new Fields(tree, "", defects).objects("wishes", f -> {
            int onboarding = f.whole("onboarding");
            if (onboarding < 0 || onboarding >= instance.onboardings().size()) {
                defects.add(f.where() + "onboarding: " + onboarding + " is not in the instance");
            } else if (wishes.put(onboarding, f.whole("wish")) != null) {
                defects.add(f.where() + "onboarding: " + onboarding + " is changed twice");
            }
            return onboarding;
        });
        if (!defects.isEmpty()) {
            throw new BadInput(defects.stream().map(d -> file + ": " + d).toList());
        }
        return new WishChanges(wishes);
    }
}
