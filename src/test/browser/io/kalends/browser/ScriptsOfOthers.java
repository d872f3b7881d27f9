package io.kalends.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What partners put on their pages beside ours: packages of npm, as {@code .ci/test-in-browser} lays them down. */
public final class ScriptsOfOthers {

    public static final String HOW_TO_GET_THEM =
            "Skipped: no packages of npm under target/calendar-clients, or no browser. .ci/test-in-browser brings them.";

    private static final Path PACKAGES =
            Path.of(System.getProperty("kalends.calendar-clients", "target/calendar-clients/node_modules"));

    private ScriptsOfOthers() {}

    /** Whether they are there, and a browser to run them. */
    public static boolean areInstalled() {
        return Files.isDirectory(PACKAGES) && Browser.isInstalled();
    }

    /** A script by package and path: {@code ical.js/build/ical.min.js}. */
    public static String read(String path) {
        try {
            return Files.readString(PACKAGES.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
