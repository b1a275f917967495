package fi.kapa.funding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The example files of the contract, as the tests send them. */
public final class Example {
    private static final String CALL = "0199a6a0-6f0e-7c1a-9d55-2f3f5b1f0c01";

    private Example() {}

    /** The request of an operation, about this call. */
    public static String request(String operation, String callId) {
        return read("examples/" + operation + ".request.json").replace(CALL, callId);
    }

    public static String request(String operation) {
        return read("examples/" + operation + ".request.json");
    }

    public static String read(String name) {
        try (InputStream stream = Example.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
