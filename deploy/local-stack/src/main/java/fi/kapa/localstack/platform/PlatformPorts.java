package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The ports of one platform on the loopback address; {@code controller} is Kafka's own and of no use to others. */
public record PlatformPorts(int postgres, int kafka, int smtp, int imap, int issuer, int controller) {

    public static final PlatformPorts FIXED = new PlatformPorts(15432, 19092, 3025, 3143, 8090, 19093);

    // Below the range that the kernel lends to outgoing connections, so that nobody else is handed one of these between
    // our look and the server's bind.
    private static final int LOWEST = 20_000;
    private static final int ABOVE_HIGHEST = 32_000;

    public static PlatformPorts free() {
        var ports = free(6);
        return new PlatformPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
    }

    /** Ports that nobody else is given until this process ends. */
    public static List<Integer> free(int count) {
        return new SplittableRandom()
                .ints(LOWEST, ABOVE_HIGHEST)
                .distinct()
                .filter(PlatformPorts::isFree)
                .filter(TakenPorts::take)
                .limit(count)
                .boxed()
                .toList();
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException held) {
            return false;
        }
    }

    public Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("SMTP", smtp);
        ports.put("IMAP", imap);
        ports.put("token issuer", issuer);
        ports.put("Kafka controller", controller);
        return ports;
    }

    /** On the command line, so that whoever starts a platform can say where it listens. */
    public String toArgument() {
        return "%d,%d,%d,%d,%d,%d".formatted(postgres, kafka, smtp, imap, issuer, controller);
    }

    /** {@code fixed}, {@code free} or what {@link #toArgument} wrote. */
    public static PlatformPorts parse(String argument) {
        if (argument.equals("fixed")) {
            return FIXED;
        }
        if (argument.equals("free")) {
            return free();
        }
        if (!argument.matches("\\d{1,5}(,\\d{1,5}){5}")) {
            throw new CannotStartException("--ports is fixed, free or six port numbers.");
        }
        int[] ports =
                Arrays.stream(argument.split(",")).mapToInt(Integer::parseInt).toArray();
        return new PlatformPorts(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5]);
    }

    /** The line that whoever started the platform reads from its standard output. */
    public String toJson() {
        return "{\"postgres\":%d,\"kafka\":%d,\"smtp\":%d,\"imap\":%d,\"issuer\":%d}"
                .formatted(postgres, kafka, smtp, imap, issuer);
    }
}
