package fi.kapa.chassis.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kapa.chassis.problem.Defect;
import fi.kapa.chassis.problem.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Reads a {@link Body}: strict JSON of at most 1 MiB and 32 levels, without duplicate keys or trailing tokens. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Body<?>> {
    /** Bytes. */
    public static final int MOST = 1024 * 1024;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from callers: interning those of one body of 1 MiB took half a second.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(64)
                    .build())
            .build();
    private static final ObjectMapper TREES =
            new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] bytes = stream.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Refusal.of(413, "BODY_TOO_LARGE", MOST).exception();
        }
        Class<?> record = (Class<?>) ((ParameterizedType) genericType).getActualTypeArguments()[0];
        return read(record.asSubclass(Record.class), bytes);
    }

    static <T extends Record> Body<T> read(Class<T> type, byte[] bytes) {
        JsonNode empty = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode tree = TREES.readTree(bytes);
            if (!tree.isObject()) {
                return unreadable(type, empty, bytes, Defect.at("", "WRONG_TYPE", "object"));
            }
            Defects defects = new Defects();
            T draft = RecordBinder.bind(type, tree, defects);
            return new Body<>(draft, defects.all(), digest(bytes));
        } catch (JsonProcessingException malformed) {
            return unreadable(type, empty, bytes, Defect.at("", "MALFORMED_JSON", line(malformed), column(malformed)));
        } catch (IOException notUtf8) {
            return unreadable(type, empty, bytes, Defect.at("", "MALFORMED_JSON", 0, 0));
        }
    }

    private static <T extends Record> Body<T> unreadable(Class<T> type, JsonNode empty, byte[] bytes, Defect defect) {
        return new Body<>(RecordBinder.bind(type, empty, new Defects()), List.of(defect), digest(bytes));
    }

    private static int line(JsonProcessingException malformed) {
        return malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
    }

    private static int column(JsonProcessingException malformed) {
        return malformed.getLocation() == null ? 0 : malformed.getLocation().getColumnNr();
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
