package io.kalends.event;

/** Whether one can still register; a function of the event and the clock. */
public enum RegistrationState {
    /** Registration opens later. */
    NOT_YET_OPEN,
    /** One can register through a usable link. */
    OPEN,
    /** No place is left, but there is a waiting list. */
    WAITLIST,
    /** No place is left. */
    FULL,
    /** Registration has closed; the event has not ended. */
    CLOSED,
    /** The event is over. */
    ENDED,
    /** The event is cancelled. */
    CANCELLED,
    /** One may come without registering. */
    NOT_REQUIRED,
    /** Nothing usable was published about registration. */
    UNKNOWN
}
