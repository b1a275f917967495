package fi.kapa.notification.dispatch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server that makes difficulties, according to the mailbox: {@code unknown} it does not know, {@code refused} it refuses after the text,
 * {@code busy} it refuses once for now, {@code cut} it hangs up on once after the text. What another mailbox gets it takes.
 */
public final class StubbornMailServer implements QuarkusTestResourceLifecycleManager {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
        return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", String.valueOf(server.getLocalPort()));
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 stubborn ESMTP\r\n");
            out.flush();
            String mailbox = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:<")) {
                    mailbox = line.substring("RCPT TO:<".length(), line.indexOf('@'));
                }
                if (line.equals("DATA")) {
                    out.print("354 go on\r\n");
                    out.flush();
                    readText(in);
                }
                String answer = answer(line, mailbox);
                if (answer.isEmpty()) {
                    return;
                }
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private static void readText(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    /** Empty to hang up. */
    private String answer(String line, String mailbox) {
        String command = line.split("[ :]")[0];
        return switch (command) {
            case "EHLO" -> "250 stubborn";
            case "RCPT" ->
                switch (mailbox.split("\\.")[0]) {
                    case "unknown" -> "550 5.1.1 No such mailbox";
                    case "busy" -> seen.add(mailbox) ? "451 4.3.0 Try again later" : "250 OK";
                    default -> "250 OK";
                };
            case "DATA" ->
                switch (mailbox.split("\\.")[0]) {
                    case "refused" -> "554 5.6.0 Not this text";
                    case "cut" -> seen.add(mailbox) ? "" : "250 OK";
                    default -> "250 OK";
                };
            case "QUIT" -> "221 bye";
            default -> "250 OK";
        };
    }
}
