package fi.kapa.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The OpenAPI contract of the service under test: what its build makes and what is committed in {@code contract/openapi.yaml}. The committed one
 * is renewed with {@code -Dcontract=renew}, which takes no change that breaks a client; {@code -Dcontract=break} takes that too.
 */
public final class Contract {
    private static final Path BUILT = Path.of("target/openapi/openapi.yaml");
    private static final Path COMMITTED = Path.of("contract/openapi.yaml");
    private static final String RENEWAL =
            "./suite test -pl %s -am -Dtest=ContractTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontract=%s";
    /** X-Road's security server imports no more. */
    private static final long MOST_BYTES = 10L << 20;

    private static final int COMPATIBLE = 0;
    private static final int BREAKING = 3;

    private Contract() {}

    /** Fails when the build makes another contract than the committed one, and says whether the change breaks clients. */
    public static void assertCommitted() {
        boolean first = !Files.exists(COMMITTED);
        if (!first && Documents.read(BUILT).equals(Documents.read(COMMITTED))) {
            return;
        }
        Optional<String> broken = first ? Optional.empty() : broken(COMMITTED, BUILT);
        String wanted = broken.isPresent() ? "break" : "renew";
        if (!System.getProperty("contract", "keep").equals(wanted)) {
            String module = Path.of("").toAbsolutePath().getFileName().toString();
            throw new AssertionError(
                    "The build makes another contract than the committed %s%s%nWhen that is meant, renew it: %s"
                            .formatted(
                                    COMMITTED,
                                    broken.map(". That breaks clients:%n%s"::formatted)
                                            .orElse("; no client breaks."),
                                    RENEWAL.formatted(module, wanted)));
        }
        renew();
    }

    /** Fails when the contract breaks a rule of X-Road's import or of the suite; {@code singular} are the path words that are no plural. */
    public static void assertFollowsTheConventions(String... singular) {
        List<String> faults = new ContractRules(Documents.read(BUILT), Set.of(singular)).faults();
        long size = Documents.size(BUILT);
        if (!faults.isEmpty() || size > MOST_BYTES) {
            throw new AssertionError("%d bytes%n%s".formatted(size, String.join("\n", faults)));
        }
    }

    /** What clients of one contract lose with another, if anything. */
    public static Optional<String> broken(Path former, Path present) {
        Path diff = Platform.root().resolve("deploy/contract-diff/target");
        try {
            Path told = Files.createTempFile("contract", ".txt");
            int status = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            diff.resolve("classes") + ":" + diff.resolve("lib") + "/*",
                            "fi.kapa.contractdiff.ContractDiff",
                            former.toString(),
                            present.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start()
                    .waitFor();
            String text = Files.readString(told, StandardCharsets.UTF_8);
            return switch (status) {
                case COMPATIBLE -> Optional.empty();
                case BREAKING -> Optional.of(text);
                default -> throw new IllegalStateException("The contracts were not compared: " + text);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void renew() {
        try {
            Files.createDirectories(COMMITTED.getParent());
            Files.copy(BUILT, COMMITTED, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
