package fi.kapa.endtoend.attack;

import fi.kapa.localstack.SuiteService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Requests as no client library would send them, byte by byte. */
final class Wire {
    private static final int PATIENCE_MS = 10_000;

    private Wire() {}

    /**
     * The answer to a request line and header lines; the connection is closed after it.
     *
     * @param head lines without Host, which is added
     */
    static Answer send(SuiteService service, List<String> head, byte[] body) {
        String lines = head.getFirst() + "\r\nHost: localhost\r\nConnection: close\r\n"
                + head.stream().skip(1).map(line -> line + "\r\n").collect(Collectors.joining())
                + "\r\n";
        try (Socket socket = new Socket("localhost", Request.port(service))) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(head.getFirst() + " was not answered", failed);
        }
    }

    private static Answer answer(String raw) {
        String[] parts = raw.split("\r\n\r\n", 2);
        List<String> lines = Arrays.asList(parts[0].split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.getFirst().split(" ")[1]),
                HttpHeaders.of(
                        lines.stream()
                                .skip(1)
                                .map(line -> line.split(":", 2))
                                .collect(Collectors.groupingBy(
                                        pair -> pair[0],
                                        Collectors.mapping(pair -> pair[1].strip(), Collectors.toList()))),
                        (name, value) -> true),
                parts.length == 1 ? "" : parts[1]);
    }
}
