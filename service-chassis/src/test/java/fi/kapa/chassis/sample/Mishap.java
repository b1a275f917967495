package fi.kapa.chassis.sample;

import jakarta.inject.Singleton;

/** What a test lets happen inside a transaction, after everything was published. */
@Singleton
public class Mishap {
    private volatile Runnable happening = () -> {};

    public void is(Runnable newHappening) {
        happening = newHappening;
    }

    public void none() {
        happening = () -> {};
    }

    void happen() {
        happening.run();
    }
}
