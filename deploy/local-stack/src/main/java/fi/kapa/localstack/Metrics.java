package fi.kapa.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What a service tells at /q/metrics, in the text format of Prometheus. */
record Metrics(List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("([a-z0-9_]+)(?:\\{(.*)})? ([^ ]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z0-9_]+)=\"([^\"]*)\"");

    record Sample(String name, Map<String, String> labels, double value) {}

    static Metrics parse(String text) {
        return new Metrics(text.lines()
                .map(LINE::matcher)
                .filter(line -> line.matches() && !line.group(3).equals("NaN"))
                .map(line -> new Sample(
                        line.group(1),
                        labels(line.group(2) == null ? "" : line.group(2)),
                        Double.parseDouble(line.group(3).replace("Inf", "Infinity"))))
                .toList());
    }

    /** Empty when it is not told just now. */
    OptionalDouble value(String name) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Sample::value)
                .findFirst();
    }

    Map<String, Double> by(String label, String name) {
        var values = new LinkedHashMap<String, Double>();
        samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().containsKey(label))
                .forEach(sample -> values.put(sample.labels().get(label), sample.value()));
        return values;
    }

    private static Map<String, String> labels(String text) {
        var labels = new LinkedHashMap<String, String>();
        LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        return labels;
    }
}
