package fi.kapa.chassis.registry;

/** A service registry as one instance uses it. */
interface Registry {
    /** What became of a renewal. */
    enum Renewal {
        RENEWED,
        /** The registry does not know the instance (any more). */
        UNKNOWN,
        /** The registry did not answer. */
        AWAY
    }

    /** Registers this instance; false when the registry did not take it. */
    boolean register();

    Renewal renew();

    /** Takes back this instance alone. */
    void deregister();
}
