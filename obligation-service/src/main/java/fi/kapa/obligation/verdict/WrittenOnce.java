package fi.kapa.obligation.verdict;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;

/** Puts a list in JSON once, however often the very same list is given: reasons in three languages are most of an answer. */
final class WrittenOnce extends StdSerializer<List<?>> {
    private static final long serialVersionUID = 1;

    /** By identity; forgotten with what they belong to. */
    private final transient Cache<List<?>, SerializedString> written =
            Caffeine.newBuilder().weakKeys().build();

    WrittenOnce() {
        super(List.class, false);
    }

    @Override
    public void serialize(List<?> list, JsonGenerator to, SerializerProvider provider) throws IOException {
        ObjectMapper json = (ObjectMapper) to.getCodec();
        to.writeRawValue(written.get(list, unwritten -> json(unwritten, json)));
    }

    private static SerializedString json(List<?> list, ObjectMapper json) {
        try {
            // As a plain list: one of a class that is written once would come back here.
            return new SerializedString(json.writeValueAsString(List.copyOf(list)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
