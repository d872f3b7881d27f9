package io.kalends.search.words;

import java.util.regex.Pattern;

/**
 * Signs that tell names apart: C, C++ and C# are three. Analyzers leave out what is no letter, so these signs are read as
 * letters, one for one: as some that no word of the languages here has, so that no analyzer knows an ending in them.
 */
final class SignsInNames {

    /** Behind a single letter, and no more than two. */
    private static final Pattern PLUSES = Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\+\\+(?!\\+)");

    /** The same; before a word it only points at it. */
    private static final Pattern SHARP = Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})[#\u266F](?![#\\p{L}])");

    /** Clicks in languages of southern Africa, which look alike. */
    private static final String READ_AS_PLUSES = "\u01C1\u01C1";

    private static final String READ_AS_SHARP = "\u01C2";

    private SignsInNames() {}

    /** Whether a word as it is read is such a name: then one with a number behind it, as C++20, is meant too. */
    static boolean isName(String read) {
        return read.endsWith(READ_AS_PLUSES) || read.endsWith(READ_AS_SHARP);
    }

    /** Whether nobody writes a word as it is read. */
    static boolean has(String read) {
        return read.contains(READ_AS_PLUSES) || read.contains(READ_AS_SHARP);
    }

    /** The text as it is read: as long as before, and each word in its place. */
    static String asLetters(String text) {
        String read = text.contains("++") ? PLUSES.matcher(text).replaceAll(READ_AS_PLUSES) : text;
        return read.indexOf('#') >= 0 || read.indexOf('\u266F') >= 0
                ? SHARP.matcher(read).replaceAll(READ_AS_SHARP)
                : read;
    }
}
