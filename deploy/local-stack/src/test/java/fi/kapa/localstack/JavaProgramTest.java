package fi.kapa.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProgramTest {
    private static final Instant BUILT = Instant.parse("2016-09-15T09:00:00Z");

    @TempDir
    Path target;

    private Path jar;
    private Path learned;

    @BeforeEach
    void aServiceIsBuilt() throws IOException {
        jar = Files.createFile(target.resolve("schedule-service-runner.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
        learned = target.resolve("schedule-service-runner.aot");
    }

    @Test
    void aServiceThatWasNeverInTrainingStartsWithoutWhatItWouldHaveLearned() {
        assertEquals(List.of(), caches(JavaProgram.service(jar, false)));
    }

    @Test
    void aServiceInTrainingLeavesWhatItLearns() {
        assertEquals(List.of("-XX:AOTCacheOutput=" + learned), caches(JavaProgram.service(jar, true)));
    }

    @Test
    void whatWasLearnedIsUsedUntilTheServiceIsBuiltAgain() throws IOException {
        Files.createFile(learned);
        Files.setLastModifiedTime(learned, FileTime.from(BUILT.plusSeconds(60)));
        assertEquals(List.of("-XX:AOTCache=" + learned), caches(JavaProgram.service(jar, false)));

        Files.setLastModifiedTime(jar, FileTime.from(BUILT.plusSeconds(120)));
        assertEquals(List.of(), caches(JavaProgram.service(jar, false)));
    }

    private static List<String> caches(JavaProgram program) {
        return program.command().stream()
                .filter(word -> word.startsWith("-XX:AOTCache"))
                .toList();
    }
}
