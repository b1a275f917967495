package fi.kapa.notification.casefile;

import fi.kapa.notification.template.CaseKind;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** All cases, whichever service has them. */
@Singleton
public class CaseFiles {
    private static final Logger LOG = Logger.getLogger(CaseFiles.class);

    private final ScheduleCases schedule;
    private final ExemptionCases exemption;
    private final FundingCases funding;
    private final ObligationCases obligation;

    CaseFiles(
            @RestClient ScheduleCases schedule,
            @RestClient ExemptionCases exemption,
            @RestClient FundingCases funding,
            @RestClient ObligationCases obligation) {
        this.schedule = schedule;
        this.exemption = exemption;
        this.funding = funding;
        this.obligation = obligation;
    }

    /** What a case's own service answers. */
    public sealed interface Reply {}

    public record Found(CaseFile file) implements Reply {}

    /** There is no such case, or this service may not see it. */
    public record Missing() implements Reply {}

    /** The service cannot be found or does not answer. */
    public record Away(String service) implements Reply {}

    public Reply ask(CaseKind kind, UUID id, String traceparent) {
        try {
            return new Found(
                    switch (kind) {
                        case SCHEDULE -> schedule.get(id, traceparent);
                        case EXEMPTION -> exemption.get(id, traceparent);
                        case FUNDING -> funding.get(id, traceparent);
                        case OBLIGATION -> obligation.get(id, traceparent);
                    });
        } catch (NotThere missing) {
            return new Missing();
        } catch (RuntimeException away) {
            // Discovery, tokens, HTTP and fault tolerance each have exceptions of their own; all of them mean: not now.
            LOG.debugf(away, "The %s case %s cannot be read", kind, id);
            return new Away(service(kind));
        }
    }

    private static String service(CaseKind kind) {
        return switch (kind) {
            case SCHEDULE -> "schedule-service";
            case EXEMPTION -> "exemption-service";
            case FUNDING -> "funding-service";
            case OBLIGATION -> "obligation-service";
        };
    }
}
