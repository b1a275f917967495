package fi.kapa.chassis.caller;

import fi.kapa.chassis.problem.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Refuses the requests that one caller makes beyond its limit, so that none takes the service from the others. */
@Singleton
class RateLimits {
    /** A caller with IPv6 has a network of addresses (/64), so the network counts. */
    private static final int NETWORK_BYTES = 8;

    private final boolean enabled;
    private final RateLimit callers;
    private final RateLimit addresses;

    RateLimits(RateLimitSettings settings) {
        this.enabled = settings.enabled();
        this.callers = new RateLimit("caller", settings.caller());
        this.addresses = new RateLimit("address", settings.anonymous());
    }

    /**
     * Counts a request of somebody known.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 429
     */
    void count(Caller caller, RoutingContext request) {
        if (enabled) {
            count(callers, caller.identity(), request);
        }
    }

    /**
     * Counts a request of nobody known by where it comes from.
     *
     * @throws fi.kapa.chassis.problem.RefusedException 429
     */
    void countAddress(RoutingContext request) {
        if (enabled) {
            count(addresses, network(request.request().remoteAddress().hostAddress()), request);
        }
    }

    /** The answer's headers are those of draft-ietf-httpapi-ratelimit-headers-10. */
    private static void count(RateLimit limit, String who, RoutingContext request) {
        RateLimit.Count count = limit.count(who);
        request.response().putHeader("RateLimit-Policy", limit.policy()).putHeader("RateLimit", limit.state(count));
        if (!count.allowed()) {
            throw Refusal.tooMany(Math.toIntExact(count.secondsToNext())).exception();
        }
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address;
    }
}
