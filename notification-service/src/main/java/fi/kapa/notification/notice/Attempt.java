package fi.kapa.notification.notice;

import java.time.Instant;

/**
 * One attempt to hand a notice to the mail server.
 *
 * @param result {@code 250 OK} when the server took it, else its reply such as {@code 451 4.3.0 Try again later}, or {@code no answer}
 */
public record Attempt(Instant at, String result) {}
