package fi.kapa.schedule.plan.explain;

import fi.kapa.schedule.plan.instance.Instance;
import fi.kapa.schedule.plan.instance.PlanCost;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says explanations in Finnish, Swedish or English. */
public final class ExplanationTexts {
    /** Names of who stands in the way; more are only counted. */
    private static final int MOST_NAMES = 5;

    private final Instance instance;
    private final Locale locale;
    private final ResourceBundle texts;

    public ExplanationTexts(Instance instance, Locale locale) {
        this.instance = instance;
        this.locale = locale;
        texts = ResourceBundle.getBundle(
                "plan-explanations",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Why the wished week is not the plan's, or that it is. */
    public String wish(SlotExplanation explanation) {
        return switch (explanation.wish()) {
            case Alternative.Chosen chosen -> text("wish.met");
            case Alternative.Open open -> text("wish.costs", open.more().total(), components(open.more()));
            case Alternative.Blocked blocked -> text("wish.blocked", rule(blocked));
        };
    }

    /** The rule that stands against a week, and by whom. */
    public String rule(Alternative.Blocked blocked) {
        String rule = text("rule." + blocked.rule(), names(blocked.by()));
        return blocked.price() == 0 ? rule : rule + " " + text("price", blocked.price());
    }

    /** The components that change, such as "lateness +80, fairness −12". */
    public String components(PlanCost cost) {
        return Stream.of(
                        component("wishDistance", cost.wishDistance()),
                        component("lateness", cost.lateness()),
                        component("contract", cost.contract()),
                        component("stability", cost.stability()),
                        component("unscheduled", cost.unscheduled()),
                        component("fairness", cost.fairness()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String component(String name, long points) {
        return points == 0 ? "" : text("component." + name, points);
    }

    private String names(List<Integer> onboardings) {
        String named = onboardings.stream()
                .limit(MOST_NAMES)
                .map(instance.onboardings()::get)
                .map(o -> instance.organisations().get(o.organisation()).id() + " "
                        + instance.services().get(o.service()).id())
                .collect(Collectors.joining(", "));
        int more = onboardings.size() - MOST_NAMES;
        return more > 0 ? text("more", named, more) : named;
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
