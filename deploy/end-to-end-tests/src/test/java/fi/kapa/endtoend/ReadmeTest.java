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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README and the services' canvases print works as printed. */
@ExtendWith(RunningSuite.class)
class ReadmeTest {
    private static final Pattern SECTION = Pattern.compile("## Try it\n(.*?)(?:\n## |\\z)", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("```sh\n(.*?)```\n+(?:It answers[^\n]*`([^`\n]+)`)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @CsvSource({"README.md, 3", "obligation-service/README.md, 2"})
    void theCurlsAnswerWhatIsPrinted(String page, int curls) throws IOException, InterruptedException {
        String section =
                SECTION.matcher(text(page)).results().findFirst().orElseThrow().group(1);
        List<MatchResult> blocks = BLOCK.matcher(section).results().toList();
        assertEquals(curls, blocks.size());
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
    void everyPathThatAPageLinksExists() throws IOException {
        List<Path> pages = pages();
        assertTrue(pages.size() > 12, "the README, the canvases, the chassis, deploy and its decisions");
        List<String> missing = new ArrayList<>();
        for (Path page : pages) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(path -> {
                        if (!Files.exists(page.resolveSibling(path))) {
                            missing.add(page + " links " + path);
                        }
                    });
        }
        assertEquals(List.of(), missing);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.find(
                Repository.root(),
                4,
                (file, _) -> file.toString().endsWith(".md") && !file.toString().contains("/target/"))) {
            return files.toList();
        }
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

    private static String text(String page) throws IOException {
        return Files.readString(Repository.root().resolve(page));
    }
}
