package fi.kapa.endtoend.attack;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.List;

/** A body as it was sent, read as strictly as a service must read it: no key twice, nothing after its end. */
final class SentBody {
    private static final ObjectMapper STRICT = new ObjectMapper(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String TURNS_DIRECTION =
            "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private final Contract contract;
    private final JsonNode schema;
    private final JsonNode value;

    SentBody(Contract contract, JsonNode schema, byte[] bytes) {
        this.contract = contract;
        this.schema = schema;
        this.value = read(bytes);
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return STRICT.readTree(bytes);
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }

    /** What the contract forbids of it; a field that is null is one that is not there. */
    List<String> faults() {
        return value.isMissingNode()
                ? List.of("it is no JSON")
                : contract.faults(schema, new Fields(contract).withoutNulls(schema, value));
    }

    /** A text that says nothing, or one with signs that nobody sees, is bad wherever it stands, whatever a contract can say of it. */
    boolean isUnfitText(String pointer) {
        JsonNode there = value.at(JsonPointer.compile(pointer));
        return there.isTextual()
                && (there.asText().codePoints().allMatch(SentBody::isInvisible)
                        || there.asText().codePoints().anyMatch(SentBody::isUnprintable));
    }

    private static boolean isInvisible(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** But for the ends of lines, which some texts may have. */
    private static boolean isUnprintable(int sign) {
        return switch (Character.getType(sign)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.CONTROL -> "\n\r\t".indexOf(sign) < 0;
            default -> TURNS_DIRECTION.indexOf(sign) >= 0;
        };
    }
}
