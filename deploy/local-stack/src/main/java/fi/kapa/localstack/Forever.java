package fi.kapa.localstack;

import java.util.concurrent.CountDownLatch;

/** Keeps a main thread until the process is told to end; the work of ending is in shutdown hooks. */
final class Forever {

    private Forever() {}

    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
