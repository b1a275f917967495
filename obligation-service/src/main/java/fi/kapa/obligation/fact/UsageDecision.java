package fi.kapa.obligation.fact;

import fi.kapa.obligation.organisation.OrganisationCategory;

/** What the producer of the service has decided on its use. */
public sealed interface UsageDecision {
    Validity validity();

    /** The service is offered to an organisation of § 5.3, or to a private body where its right hangs on a permission. */
    record Permission(Validity validity) implements UsageDecision {}

    /** The organisation is of the kind of § 5.2 or of § 5.3. */
    record BodyKind(OrganisationCategory kind, Validity validity) implements UsageDecision {
        public BodyKind {
            if (kind != OrganisationCategory.INDEPENDENT_PUBLIC_BODY
                    && kind != OrganisationCategory.OTHER_PUBLIC_TASK) {
                throw new IllegalArgumentException("§ 5.3 decides between the bodies of §§ 5.2 and 5.3 only");
            }
        }
    }

    /** A private body may not use the service, § 8.4. */
    record Prohibition(Validity validity) implements UsageDecision {}
}
