package fi.kapa.chassis.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as CSV (RFC 4180) in UTF-8, written row by row as it is read. */
public final class Csv {
    public static final String TYPE = "text/csv";

    static final MediaType TYPE_IN_UTF8 = new MediaType("text", "csv", "utf-8");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TYPE))
            .build();
    /** What a spreadsheet takes for the beginning of a formula, also in the width of Chinese and Japanese signs. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** Whether the caller would rather have CSV than JSON. */
    public static boolean isWanted(Request request) {
        Variant best = request.selectVariant(FORMS);
        return best != null && best.getMediaType().isCompatible(TYPE_IN_UTF8);
    }

    /**
     * The answer with all rows.
     *
     * @param rows opened when they are written, so that a refusal must come before
     */
    public static Response answer(List<String> columns, Supplier<Stream<Stream<@Nullable Object>>> rows) {
        StreamingOutput output = stream -> {
            try (Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
                    Stream<Stream<@Nullable Object>> open = rows.get()) {
                write(writer, columns.stream());
                for (Iterator<Stream<@Nullable Object>> row = open.iterator(); row.hasNext(); ) {
                    write(writer, row.next());
                }
            }
        };
        return Response.ok(output, TYPE_IN_UTF8)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    static void write(Writer writer, Stream<? extends @Nullable Object> cells) throws IOException {
        writer.write(cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** The cell; one that would be a formula is made text by an apostrophe before it. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
