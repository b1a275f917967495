package fi.kapa.chassis.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kapa.chassis.test.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenContractTest {
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Notes, version: "1.0"}
            paths:
              /v1/notes:
                post:
                  operationId: writeNote
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: "#/components/schemas/NoteRequest"}}}
                  responses:
                    "201": {description: Written, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
              /v1/notes/{id}:
                get:
                  operationId: getNote
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    "200": {description: Note, content: {application/json: {schema: {$ref: "#/components/schemas/Note"}}}}
            components:
              schemas:
                NoteRequest: {type: object, required: [text], properties: {text: {type: string}, colour: {type: string, enum: [RED, BLUE]}}}
                Note: {type: object, required: [id], properties: {id: {type: string}, text: {type: string}}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a path that is gone                      | /v1/notes/{id}:          | /v1/papers/{id}:
            an operation that is gone                | post:                    | put:
            a field of an answer that is gone        | id: {type: string}, text | id: {type: string}, words
            a field of a body that is gone           | , colour: {type: string, enum: [RED, BLUE]} | ''
            another field that a body must have      | required: [text]         | required: [text, colour]
            a value that a body may have no more     | enum: [RED, BLUE]        | enum: [RED]
            a field of an answer of another type     | {id: {type: string}      | {id: {type: integer}
            """)
    void breaksClients(String change, String former, String present) throws IOException {
        assertTrue(broken(former, present).isPresent(), change);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no change                                | Notes                    | Notes
            another field that a body may have       | text: {type: string}, colour | text: {type: string}, size: {type: integer}, colour
            another field of an answer               | {id: {type: string}      | {at: {type: string}, id: {type: string}
            another value that a body may have       | enum: [RED, BLUE]        | enum: [RED, BLUE, GREEN]
            """)
    void breaksNoClient(String change, String former, String present) throws IOException {
        assertEquals(Optional.empty(), broken(former, present), change);
    }

    private Optional<String> broken(String former, String present) throws IOException {
        Path old = Files.writeString(folder.resolve("former.yaml"), CONTRACT);
        return Contract.broken(
                old, Files.writeString(folder.resolve("present.yaml"), CONTRACT.replace(former, present)));
    }
}
