package fi.kapa.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README prints works as printed. */
@ExtendWith(RunningSuite.class)
class ReadmeTest {
    private static final Pattern SECTION = Pattern.compile("## Try it\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("```sh\n(.*?)```\n+(?:It answers[^\n]*`([^`\n]+)`)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void theThreeCurlsAnswerWhatIsPrinted() throws IOException, InterruptedException {
        String section =
                SECTION.matcher(readme()).results().findFirst().orElseThrow().group(1);
        List<MatchResult> blocks = BLOCK.matcher(section).results().toList();
        assertEquals(3, blocks.size());
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (MatchResult block : blocks) {
            script.append(block.group(1)).append("echo; echo '--8<--'\n");
        }
        String[] answers = run(script.toString()).split("--8<--");
        for (int i = 0; i < blocks.size(); i++) {
            String promised = blocks.get(i).group(2);
            String answer = answers[i];
            assertTrue(answer.contains(promised), () -> "promised " + promised + " but got " + answer);
        }
    }

    @Test
    void everyPathThatItLinksExists() throws IOException {
        List<String> missing = new ArrayList<>();
        LINK.matcher(readme()).results().map(link -> link.group(1)).forEach(path -> {
            if (!Files.exists(Repository.root().resolve(path))) {
                missing.add(path);
            }
        });
        assertEquals(List.of(), missing);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Path file = Files.createTempFile("readme", ".sh");
        Files.writeString(file, script);
        Process shell = new ProcessBuilder("bash", file.toString())
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), output);
        return output;
    }

    private static String readme() throws IOException {
        return Files.readString(Repository.root().resolve("README.md"));
    }
}
