package fi.kapa.chassis.test;

import static io.restassured.RestAssured.given;

import java.util.List;

/** What the service under test tells of itself in its metrics. */
public final class Metrics {
    private Metrics() {}

    /** The value of a metric without labels. */
    public static double value(String name) {
        return Double.parseDouble(of(name + " ").getFirst());
    }

    /** The labels and values of a metric, such as {@code {service="TUNNISTAMINEN"} 185.0}, in the order of the labels. */
    public static List<String> labelled(String name) {
        return of(name).stream().filter(line -> line.startsWith("{")).toList();
    }

    private static List<String> of(String beginning) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .sorted()
                .toList();
    }
}
