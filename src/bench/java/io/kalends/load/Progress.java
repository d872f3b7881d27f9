package io.kalends.load;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells who waits what is being done. */
final class Progress {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    static void say(String format, Object... values) {
        System.err.println(LocalTime.now().format(CLOCK) + " " + format.formatted(values));
    }
}
