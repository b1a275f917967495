package fi.kapa.notification.notice;

/** Told inside this service when notices have been queued; observers learn of it after the commit. */
public record NoticesQueued() {}
