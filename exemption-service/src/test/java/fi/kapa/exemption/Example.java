package fi.kapa.exemption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The example files of the contract, as the tests send them. */
public final class Example {
    private Example() {}

    public static String request(String operation) {
        return read("examples/" + operation + ".request.json");
    }

    static String read(String name) {
        try (InputStream stream = Example.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
