package fi.kapa.endtoend.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.endtoend.Repository;
import fi.kapa.endtoend.RunningSuite;
import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever stands in a field, a parameter, a path or a header: the answer is one that the contract knows, a defect is named, and nothing breaks.
 * {@code -Dkapa.long=true} tries all of it, otherwise a sample of each operation.
 */
@ExtendWith(RunningSuite.class)
@Order(Integer.MAX_VALUE)
class BadInputTest {
    private static final int LEAST = 5_000;
    private static final int SAMPLE = 8;
    private static final int SHOWN = 20;
    private static final long SEED = Long.getLong("kapa.seed", 20160915);

    @ParameterizedTest
    @EnumSource
    void nothingThatCanBeSentBreaksAService(SuiteService service) throws IOException {
        Living living = Living.in(service);
        Random chance = new Random(SEED);
        List<Attacks> operations = Contract.of(service).operations().stream()
                .map(operation -> new Attacks(operation, living))
                .toList();

        List<Attack> attacks = new ArrayList<>();
        for (Attacks operation : operations) {
            List<Attack> all = operation.all();
            Collections.shuffle(all, chance);
            attacks.addAll(isLong() ? all : all.subList(0, SAMPLE));
        }
        while (isLong() && attacks.size() < LEAST) {
            operations.forEach(operation -> attacks.add(operation.byChance(chance)));
        }
        List<String> faults = attacks.stream()
                .flatMap(attack -> attack.faults(attack.request().send()).stream())
                .toList();

        System.out.printf("%s: %d bad requests to %d operations%n", service.id(), attacks.size(), operations.size());
        assertTrue(attacks.size() >= (isLong() ? LEAST : operations.size()), "every operation is attacked");
        Path all = Repository.root().resolve("deploy/end-to-end-tests/target/bad-input-" + service.id() + ".txt");
        Files.write(all, faults);
        assertEquals(
                "",
                faults.stream().limit(SHOWN).collect(Collectors.joining("\n")),
                () -> "%d faults, seed %d, all in %s".formatted(faults.size(), SEED, all));
    }

    private static boolean isLong() {
        return Boolean.getBoolean("kapa.long");
    }
}
