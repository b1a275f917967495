package fi.kapa.chassis.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The same thing done by several at once. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> doing(int times, IntFunction<T> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                started.add(threads.submit(() -> what.apply(number)));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : started) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
