package fi.kapa.benchmarks.limit;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Hands over mails as fast as a mail server takes them, with the client that notification-service uses and as many connections. */
public final class MailLoop {
    private static final int CONNECTIONS = 8;

    private MailLoop() {}

    /** Mails per second. */
    public static double perSecond(SmtpSink sink, Duration time) {
        Vertx vertx = Vertx.vertx();
        MailClient client = MailClient.create(
                vertx,
                new MailConfig("127.0.0.1", sink.port())
                        .setMaxPoolSize(CONNECTIONS)
                        .setKeepAlive(true));
        long before = sink.taken();
        long start = System.nanoTime();
        CountDownLatch ended = new CountDownLatch(CONNECTIONS);
        for (int n = 0; n < CONNECTIONS; n++) {
            next(client, start + time.toNanos(), ended);
        }
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        double rate = (sink.taken() - before) / ((System.nanoTime() - start) / 1e9);
        client.close()
                .compose(closed -> vertx.close())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return rate;
    }

    private static void next(MailClient client, long end, CountDownLatch ended) {
        if (System.nanoTime() >= end) {
            ended.countDown();
            return;
        }
        MailMessage mail = new MailMessage("a@example.org", "b@example.org", "Subject", "Text\n".repeat(20))
                .setHtml("<p>Text</p>\n".repeat(40));
        client.sendMail(mail).onComplete(sent -> next(client, end, ended));
    }
}
