package fi.kapa.benchmarks.limit;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** A mail server that takes every mail, counts it and forgets it (RFC 5321 as far as senders need it). */
public final class SmtpSink implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final AtomicLong taken = new AtomicLong();
    private final int port;

    public SmtpSink(int port) {
        this.port = port;
        NetServer server = vertx.createNetServer(new NetServerOptions().setTcpNoDelay(true));
        server.connectHandler(socket -> new Session(socket).greet());
        server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public int port() {
        return port;
    }

    public long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One connection: commands line by line, a mail until its lone dot. */
    private final class Session {
        private final NetSocket socket;
        private final RecordParser parser = RecordParser.newDelimited("\r\n");
        private boolean inMail;

        Session(NetSocket socket) {
            this.socket = socket;
        }

        void greet() {
            parser.handler(this::take);
            socket.handler(parser);
            answer("220 sink ESMTP");
        }

        private void take(Buffer record) {
            if (inMail) {
                endOfMail(record);
                return;
            }
            String line = record.toString();
            switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
                case "EHLO" -> answer("250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
                case "DATA" -> {
                    inMail = true;
                    answer("354 Go on");
                }
                case "QUIT" -> {
                    answer("221 Bye");
                    socket.close();
                }
                default -> answer("250 OK");
            }
        }

        private void endOfMail(Buffer record) {
            if (record.length() == 1 && record.getByte(0) == '.') {
                inMail = false;
                taken.incrementAndGet();
                answer("250 Taken");
            }
        }

        private void answer(String reply) {
            socket.write(reply + "\r\n");
        }
    }
}
