package io.kalends.search.words;

import java.util.regex.Pattern;

/**
 * Signs that tell names apart: C, C++ and C# are three. Analyzers leave out what is no letter, so these signs are read as
 * letters, one for one: as some that no word of the languages here has, so that no analyzer knows an ending in them.
 */
final class SignsInNames {

    /** Behind a word, and no more than two. */
    private static final Pattern PLUSES = Pattern.compile("(?<=[\\p{L}\\p{N}])\\+\\+(?!\\+)");

    /** Behind a single letter; before a word it only points at it. */
    private static final Pattern SHARP = Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})[#\u266F](?![#\\p{L}\\p{N}])");

    /** Clicks in languages of southern Africa, which look alike. */
    private static final String READ_AS_PLUSES = "\u01C1\u01C1";

    private static final String READ_AS_SHARP = "\u01C2";

    private SignsInNames() {}

    /** The text as it is read: as long as before, and each word in its place. */
    static String asLetters(String text) {
        String read = text.contains("++") ? PLUSES.matcher(text).replaceAll(READ_AS_PLUSES) : text;
        return read.indexOf('#') >= 0 || read.indexOf('\u266F') >= 0
                ? SHARP.matcher(read).replaceAll(READ_AS_SHARP)
                : read;
    }
}
