package fi.kapa.notification.template;

import fi.kapa.chassis.standard.OfficialLanguage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the templates. The first line of a template is the subject, the rest the text; the HTML part has the same paragraphs, so the two cannot
 * differ. A value that a template names and the parameters lack is an error.
 */
@Singleton
public class Templates {
    private static final String FRAME = "frame.html";
    private static final String FOOTER = "footer";

    private final Map<String, Template> parsed = new HashMap<>();

    /** Parses all templates, so that a broken one is found at the start. */
    public Templates() {
        Engine engine = Engine.builder()
                .addDefaults()
                .strictRendering(true)
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        for (OfficialLanguage language : OfficialLanguage.values()) {
            parse(engine, file(FOOTER, language), Variant.TEXT_PLAIN);
            for (NoticeTemplate template : NoticeTemplate.values()) {
                parse(engine, file(template.code(), language), Variant.TEXT_PLAIN);
            }
        }
        parse(engine, FRAME, Variant.TEXT_HTML);
    }

    /** What a template and its parameters say. */
    private record Content(String subject, String text, String footer) {}

    /**
     * The subject of a letter of which nothing is missing.
     *
     * @throws io.quarkus.qute.TemplateException when a value is missing
     * @throws IllegalStateException when the subject is empty
     */
    public String subject(NoticeTemplate template, OfficialLanguage language, Parameters parameters) {
        return content(template, language, parameters).subject();
    }

    /**
     * The letter in a language.
     *
     * @throws io.quarkus.qute.TemplateException when a value is missing
     * @throws IllegalStateException when the subject is empty
     */
    public Letter letter(NoticeTemplate template, OfficialLanguage language, Parameters parameters) {
        Content content = content(template, language, parameters);
        String html = fill(
                FRAME,
                Map.of(
                        "language", language.code(),
                        "subject", content.subject(),
                        "paragraphs", paragraphs(content.text()),
                        "footer", paragraphs(content.footer())));
        return new Letter(language, content.subject(), content.text() + "\n\n-- \n" + content.footer() + "\n", html);
    }

    private Content content(NoticeTemplate template, OfficialLanguage language, Parameters parameters) {
        Map<String, Object> values = parameters.values();
        String[] subjectAndBody = fill(file(template.code(), language), values).split("\n", 2);
        String subject = subjectAndBody[0].strip();
        if (subject.isEmpty() || subjectAndBody.length == 1) {
            throw new IllegalStateException("The template " + template.code() + " has no subject or no text");
        }
        return new Content(
                subject,
                subjectAndBody[1].strip(),
                fill(file(FOOTER, language), values).strip());
    }

    /** Lines that begin with a dash are the items of a list. */
    private static List<Map<String, List<String>>> paragraphs(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(paragraph -> paragraph.strip().lines().toList())
                .map(lines -> Map.of(
                        "lines",
                                lines.stream()
                                        .filter(line -> !line.startsWith("- "))
                                        .toList(),
                        "items",
                                lines.stream()
                                        .filter(line -> line.startsWith("- "))
                                        .map(line -> line.substring(2))
                                        .toList()))
                .toList();
    }

    private String fill(String file, Map<String, Object> values) {
        return parsed.get(file).render(values);
    }

    private void parse(Engine engine, String file, String contentType) {
        try (InputStream stream = Templates.class.getResourceAsStream("/notices/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no notices/" + file);
            }
            String source = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            parsed.put(file, engine.parse(source, Variant.forContentType(contentType), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(String name, OfficialLanguage language) {
        return name + "." + language.code() + ".txt";
    }
}
