package io.kalends.event;

/** Where one takes part; schema.org {@code eventAttendanceMode}. */
public enum AttendanceMode {
    OFFLINE,
    ONLINE,
    MIXED
}
