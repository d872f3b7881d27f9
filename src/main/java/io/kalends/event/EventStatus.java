package io.kalends.event;

/** What has become of an event; schema.org {@code eventStatus}. */
public enum EventStatus {
    SCHEDULED,
    RESCHEDULED,
    POSTPONED,
    MOVED_ONLINE,
    CANCELLED
}
