package fi.kapa.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** The callers of one service: a fixed number of connections on one thread, so that the machine is left to what is measured. */
public final class HttpLoad implements AutoCloseable {
    private static final long TICK_MILLIS = 1;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int port;
    private final int connections;
    private final @Nullable String token;

    public HttpLoad(int port, int connections, @Nullable String token) {
        this.port = port;
        this.connections = connections;
        this.token = token;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(0).setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /** Each connection sends its next request when the last one is answered; what is answered within the time counts. */
    public Tally saturate(Duration time, Supplier<Call> calls) {
        Window window = new Window(time);
        vertx.runOnContext(start -> {
            window.begin();
            for (int n = 0; n < connections; n++) {
                sendNext(window, calls);
            }
        });
        return window.end();
    }

    private void sendNext(Window window, Supplier<Call> calls) {
        long sent = System.nanoTime();
        if (window.isOver(sent)) {
            return;
        }
        window.enter();
        send(calls.get()).onComplete(answer -> {
            window.count(answer.succeeded() && answer.result() / 100 == 2, sent, System.nanoTime());
            sendNext(window, calls);
            window.leave();
        });
    }

    /**
     * Sends at a fixed rate whatever the service does. A latency runs from the instant at which the request should have been sent, so that a
     * service that stalls is not spared the requests that nobody could send meanwhile.
     */
    public Tally atRate(double perSecond, Duration time, Supplier<Call> calls) {
        Window window = new Window(time);
        long all = Math.round(perSecond * time.toNanos() / 1e9);
        vertx.runOnContext(start -> {
            window.begin();
            window.enter();
            sendDue(window, perSecond, 0, all, calls);
        });
        return window.end();
    }

    private void sendDue(Window window, double perSecond, long next, long all, Supplier<Call> calls) {
        long number = next;
        long now = System.nanoTime();
        while (number < all) {
            long due = window.began + Math.round(number * 1e9 / perSecond);
            if (due > now) {
                break;
            }
            window.enter();
            send(calls.get()).onComplete(answer -> {
                window.count(answer.succeeded() && answer.result() / 100 == 2, due, System.nanoTime());
                window.leave();
            });
            number++;
        }
        if (number == all) {
            window.leave();
            return;
        }
        long following = number;
        vertx.setTimer(TICK_MILLIS, tick -> sendDue(window, perSecond, following, all, calls));
    }

    private Future<Integer> send(Call call) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMethod(call.method())
                .setURI(call.path())
                .putHeader("Accept", "application/json");
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        if (call.key() != null) {
            options.putHeader("Idempotency-Key", call.key());
        }
        if (call.body() != null) {
            options.putHeader("Content-Type", "application/json");
        }
        return client.request(options)
                .compose(request -> send(request, call.body()))
                .compose(response -> response.body().map(body -> response.statusCode()));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, @Nullable String body) {
        return body == null ? request.send() : request.send(body);
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }

    /** Counted on the one thread of the callers. */
    private static final class Window {
        private final Duration time;
        private final Histogram latencies = new Histogram(Tally.LONGEST, 3);
        private final CountDownLatch left = new CountDownLatch(1);
        private long began;
        private long underWay;
        private long done;
        private long failed;

        Window(Duration time) {
            this.time = time;
        }

        void begin() {
            began = System.nanoTime();
        }

        boolean isOver(long now) {
            return now - began >= time.toNanos();
        }

        void enter() {
            underWay++;
        }

        /** The last one to leave ends the window. */
        void leave() {
            underWay--;
            if (underWay <= 0) {
                left.countDown();
            }
        }

        void count(boolean accepted, long from, long to) {
            if (accepted) {
                done++;
            } else {
                failed++;
            }
            latencies.recordValue(accepted ? Math.min((to - from) / 1000, Tally.LONGEST) : Tally.LONGEST);
        }

        Tally end() {
            try {
                if (!left.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Requests stay unanswered");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
            return new Tally(done, failed, elapsed.compareTo(time) > 0 ? elapsed : time, latencies);
        }
    }
}
