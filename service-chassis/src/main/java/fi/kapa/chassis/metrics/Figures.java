package fi.kapa.chassis.metrics;

import fi.kapa.chassis.problem.Outage;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Asks the database for the figures whenever the metrics are read. Micrometer's gauges cannot do this where the rows are not known beforehand, so the
 * figures stand in the registry that Micrometer itself writes to. What cannot be told just now is left out, and the other metrics are read all the same.
 */
@Singleton
class Figures extends Collector implements Collector.Describable {
    private static final Logger LOG = Logger.getLogger(Figures.class);
    private static final int PATIENCE_SECONDS = 2;

    private final List<Figure> figures;
    private final DataSource database;
    private final CollectorRegistry metrics;

    Figures(@All List<Figure> figures, DataSource database, CollectorRegistry metrics) {
        this.figures = figures;
        this.database = database;
        this.metrics = metrics;
    }

    /** The one that Micrometer writes to; the extension's own would be another one for each that asks. */
    @Produces
    @Singleton
    static CollectorRegistry registry() {
        return new CollectorRegistry(true);
    }

    void register(@Observes StartupEvent event) {
        metrics.register(this);
    }

    @Override
    public List<MetricFamilySamples> describe() {
        return figures.stream().<MetricFamilySamples>map(Figures::empty).toList();
    }

    @Override
    public List<MetricFamilySamples> collect() {
        List<MetricFamilySamples> told = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            for (Figure figure : figures) {
                told.add(told(figure, statement));
            }
        } catch (SQLException failed) {
            LOG.logf(
                    Outage.isBehind(failed) ? Level.DEBUG : Level.WARN,
                    "Figures are left out: %s",
                    failed.getMessage());
        }
        return told;
    }

    private static MetricFamilySamples told(Figure figure, Statement statement) throws SQLException {
        GaugeMetricFamily family = empty(figure);
        try (ResultSet row = statement.executeQuery(figure.query().get())) {
            while (row.next()) {
                if (figure.label() == null) {
                    family.addMetric(List.of(), row.getDouble(1));
                } else {
                    family.addMetric(List.of(row.getString(1)), row.getDouble(2));
                }
            }
        }
        return family;
    }

    private static GaugeMetricFamily empty(Figure figure) {
        return new GaugeMetricFamily(
                figure.name(), figure.help(), figure.label() == null ? List.of() : List.of(figure.label()));
    }
}
