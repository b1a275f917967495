package fi.kapa.notification.notice;

import java.time.Instant;

/**
 * One attempt to hand a notice to the mail server.
 *
 * @param result {@code accepted}, or why not: the server's reply such as {@code 451 4.3.0 Try again later}, or {@code no answer}
 */
public record Attempt(Instant at, String result) {}
