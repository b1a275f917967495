package fi.kapa.notification.notice;

/** This replica's senders of notices. */
public interface Senders {

    /**
     * Reserves room for notices that are about to be queued. It is used when {@link NoticesQueued} is told, or free again when the transaction fails.
     *
     * @return for how many there is room, at most as many as asked for
     */
    int reserve(int notices);
}
