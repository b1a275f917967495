package fi.kapa.endtoend.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands before the mail server and makes the difficulties that a test asks for; otherwise it passes every line on. */
final class FaultyMail {
    private final int target;
    private final ServerSocket entry;
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile Difficulty difficulty = Difficulty.NONE;
    private volatile boolean throwingAway;

    private FaultyMail(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    /** What a mail server may do. */
    enum Difficulty {
        NONE,
        /** It hangs up before it takes a letter. */
        DOWN,
        /** It says 421, service not available, to a caller or to a letter on a connection that stands. */
        BUSY,
        /** It answers the recipient with 451, try again later. */
        RECIPIENT_LATER,
        /** It answers the recipient with 550, no such mailbox. */
        RECIPIENT_UNKNOWN,
        /** Each reply takes seconds. */
        SLOW,
        /** It takes the letter, and its acknowledgement is lost. */
        ACKNOWLEDGEMENT_LOST
    }

    static FaultyMail inFrontOf(int target) {
        try {
            FaultyMail mail = new FaultyMail(target);
            Thread.ofPlatform().daemon().start(mail::accept);
            return mail;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return entry.getLocalPort();
    }

    /** The next times it is so, and then no longer. */
    void makes(Difficulty next, int howOften) {
        lost.set(0);
        times.set(howOften);
        difficulty = next;
    }

    /** Meanwhile letters are taken and reach nobody, so that a load leaves no mailboxes whose size slows down what comes after. */
    void throwsAwayDuring(Runnable load) {
        throwingAway = true;
        try {
            load.run();
        } finally {
            throwingAway = false;
        }
    }

    /** How many acknowledgements were lost since the difficulty began. */
    int lost() {
        return lost.get();
    }

    /** Whether the difficulty was met as often as it was asked for. */
    boolean isOver() {
        return times.get() <= 0;
    }

    private boolean is(Difficulty asked) {
        return difficulty == asked && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entry.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client;
                Line near = new Line(client)) {
            if (turnsAway(near)) {
                return;
            }
            try (Line far = new Line(new Socket(InetAddress.getLoopbackAddress(), target))) {
                near.say(far.reply());
                talk(near, far);
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    /** A caller, or a letter on a connection that stands. */
    private boolean turnsAway(Line near) {
        if (is(Difficulty.BUSY)) {
            near.say("421 4.3.2 Not now");
            return true;
        }
        return is(Difficulty.DOWN);
    }

    private void talk(Line near, Line far) throws IOException {
        for (String line = near.hear(); line != null; line = near.hear()) {
            if (line.startsWith("MAIL") && turnsAway(near)) {
                return;
            }
            if (line.startsWith("RCPT") && is(Difficulty.RECIPIENT_LATER)) {
                near.say("451 4.3.0 Try again later");
            } else if (line.startsWith("RCPT") && is(Difficulty.RECIPIENT_UNKNOWN)) {
                near.say("550 5.1.1 No such mailbox");
            } else if (line.equals("DATA") && throwingAway) {
                throwAway(near, far);
            } else {
                far.say(line);
                String reply = far.reply();
                if (is(Difficulty.SLOW)) {
                    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                }
                near.say(reply);
                if (reply.startsWith("354") && !letter(near, far)) {
                    return;
                }
            }
        }
    }

    private static void throwAway(Line near, Line far) throws IOException {
        far.say("RSET");
        far.reply();
        near.say("354 Go on");
        String line = near.hear();
        while (line != null && !line.equals(".")) {
            line = near.hear();
        }
        near.say("250 2.0.0 Taken");
    }

    /** False when the connection ends with it. */
    private boolean letter(Line near, Line far) throws IOException {
        String line = near.hear();
        while (line != null && !line.equals(".")) {
            far.say(line);
            line = near.hear();
        }
        if (line == null) {
            return false;
        }
        far.say(line);
        String reply = far.reply();
        if (is(Difficulty.ACKNOWLEDGEMENT_LOST)) {
            lost.incrementAndGet();
            return false;
        }
        near.say(reply);
        return true;
    }

    /** One side of a conversation, line by line. */
    private record Line(Socket socket, BufferedReader in, PrintStream out) implements AutoCloseable {
        Line(Socket socket) throws IOException {
            this(
                    socket,
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)),
                    new PrintStream(socket.getOutputStream(), true, StandardCharsets.ISO_8859_1));
        }

        String hear() throws IOException {
            return in.readLine();
        }

        void say(String lines) {
            out.print(lines + "\r\n");
            out.flush();
        }

        /** A reply of one or several lines. */
        String reply() throws IOException {
            StringBuilder reply = new StringBuilder();
            for (String line = hear(); line != null; line = hear()) {
                reply.append(line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    return reply.toString();
                }
                reply.append("\r\n");
            }
            throw new IOException("The mail server hung up");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
