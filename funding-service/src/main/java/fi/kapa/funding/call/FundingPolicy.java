package fi.kapa.funding.call;

import fi.kapa.funding.project.Share;
import io.smallrye.config.ConfigMapping;

/** Policy that may change without the code. */
@ConfigMapping(prefix = "kapa.funding")
public interface FundingPolicy {
    /** The most that any call's rules may let be granted of the costs (the ministry's page: 75 %). */
    Share maxShare();
}
