package fi.kapa.notification.dispatch;

import fi.kapa.chassis.standard.EmailAddress;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The addresses that are no organisation's of the register. */
@ConfigMapping(prefix = "kapa.notification")
public interface Addresses {
    /** Whom readers of a notice may ask. */
    String contact();

    /** Each producer's customer service, by the producer's code. */
    Map<String, String> producers();

    /** The Ministry of Finance's. */
    String ministry();

    default EmailAddress producer(String code) {
        return EmailAddress.of(producers().getOrDefault(code, contact()));
    }
}
