package fi.kapa.localstack.platform;

import fi.kapa.localstack.CannotStartException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the platform is made of; each may also be a process of its own, so that it can be killed without the others. */
public enum PlatformPart {
    POSTGRESQL("PostgreSQL"),
    KAFKA("Kafka", "Kafka controller"),
    MAIL("SMTP", "IMAP"),
    ISSUER("token issuer");

    private final List<String> ports;

    PlatformPart(String... ports) {
        this.ports = List.of(ports);
    }

    boolean listensOn(String port) {
        return ports.contains(port);
    }

    /** Its word on the command line, and the name of its process. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** On the command line. */
    public static String toArgument(Set<PlatformPart> parts) {
        return parts.stream().map(PlatformPart::word).collect(Collectors.joining(","));
    }

    /** What {@link #toArgument} wrote. */
    public static Set<PlatformPart> parse(String argument) {
        var parts = EnumSet.noneOf(PlatformPart.class);
        for (String word : argument.split(",")) {
            parts.add(Arrays.stream(values())
                    .filter(part -> part.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CannotStartException(
                            "--parts are some of " + toArgument(EnumSet.allOf(PlatformPart.class)) + ".")));
        }
        return parts;
    }
}
