package io.kalends.view;

import java.util.Optional;

/**
 * Takes out of a text what no document can carry, or what would make it read other than written: control characters,
 * surrogates without their other half, non-characters (none of which XML 1.0 allows), and the controls that override the
 * direction of writing (Unicode TR 9). What a format has special characters of its own for, it escapes itself.
 */
public final class CleanText {

    private CleanText() {}

    /** On one line, without blanks at the ends. */
    public static String line(String text) {
        return isPlain(text, false) ? text.strip() : cleaned(text, false);
    }

    /** On several lines, which end in a line feed. */
    public static String lines(String text) {
        return isPlain(text, true)
                ? text.strip()
                : cleaned(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    /** Like {@link #line}; absent when nothing is left to read. */
    public static Optional<String> line(Optional<String> text) {
        return text.map(CleanText::line).filter(it -> !it.isEmpty());
    }

    /** Like {@link #lines}; absent when nothing is left to read. */
    public static Optional<String> lines(Optional<String> text) {
        return text.map(CleanText::lines).filter(it -> !it.isEmpty());
    }

    /** Most texts hold nothing that needs a closer look. */
    private static boolean isPlain(String text, boolean several) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= ' ' && c <= '~')
                    || (c >= '\u00A0' && c < '\u2000')
                    || (c >= '\u2010' && c <= '\u2027')
                    || (c == '\n' && several);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, boolean several) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (breaksLine(c)) {
                clean.append(several ? '\n' : ' ');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (isCarried(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isCarried(int c) {
        return !Character.isISOControl(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && !((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF)
                && !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    }
}
