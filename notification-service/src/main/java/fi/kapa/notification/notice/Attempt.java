package fi.kapa.notification.notice;

import java.time.Instant;

/**
 * One attempt to hand a notice to the mail server.
 *
 * @param result the server's answer, such as {@code 250 OK}
 */
public record Attempt(Instant at, String result) {}
