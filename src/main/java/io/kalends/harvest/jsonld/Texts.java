package io.kalends.harvest.jsonld;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Texts as they may be kept: HTML turned into text, Unicode in NFC, without control characters, marks that turn the
 * direction of writing, or broken characters, with single blanks, and of bounded length.
 */
public final class Texts {

    /** Below, every text is in NFC. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int NO_BREAK_SPACE = 0xA0;

    private static final Pattern SLASHED_APOSTROPHE = Pattern.compile("(?<=\\p{L})\\\\(?='\\p{L})");

    private Texts() {}

    /** One line, at most {@code longest} characters; empty when nothing remains. */
    public static String line(String published, int longest) {
        return cut(tidy(read(published), false), longest);
    }

    /** Paragraphs separated by blank lines, at most {@code longest} characters. */
    static String paragraphs(String published, int longest) {
        return cut(tidy(read(published), true), longest);
    }

    /** The text of what may be HTML, and may have been escaped for a script: no word is written {@code Children\'s}. */
    private static String read(String published) {
        return HtmlText.of(published.contains("\\'") ? without(SLASHED_APOSTROPHE, published) : published);
    }

    /** A text without what a pattern finds in it. */
    static String without(Pattern some, String text) {
        return some.matcher(text).replaceAll("");
    }

    private static String tidy(String text, boolean keepLines) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean blank = false;
        int breaks = 0;
        boolean composed = true;
        for (int i = 0; i < text.length(); ) {
            int start = i;
            i = wordsEnd(text, start);
            if (i > start) {
                separate(tidy, blank, breaks, keepLines);
                blank = false;
                breaks = 0;
                tidy.append(text, start, i);
                continue;
            }
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            if (isBreak(character)) {
                breaks++;
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                blank = true;
            } else if (!isDropped(character)) {
                separate(tidy, blank, breaks, keepLines);
                blank = false;
                breaks = 0;
                tidy.appendCodePoint(isSurrogate(character) ? 0xFFFD : character);
                composed &= character < FIRST_COMBINING;
            }
        }
        return composed ? tidy.toString() : Normalizer.normalize(tidy, Normalizer.Form.NFC);
    }

    /** Where the words in Latin letters end that begin at a place, with a single blank between two. */
    private static int wordsEnd(String text, int start) {
        int end = start;
        while (isVisible(text, end) || (end > start && isBlankBeforeWord(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlankBeforeWord(String text, int place) {
        return place < text.length() && text.charAt(place) == ' ' && isVisible(text, place + 1);
    }

    /** Whether something stands there that is kept as it is: ASCII and the Latin letters that follow it. */
    private static boolean isVisible(String text, int place) {
        if (place >= text.length()) {
            return false;
        }
        char character = text.charAt(place);
        return (character > ' ' && character < 0x7F) || (character > NO_BREAK_SPACE && character < FIRST_COMBINING);
    }

    private static void separate(StringBuilder tidy, boolean blank, int breaks, boolean keepLines) {
        if (tidy.isEmpty()) {
            return;
        }
        if (keepLines && breaks > 0) {
            tidy.append(breaks == 1 ? "\n" : "\n\n");
        } else if (blank || breaks > 0) {
            tidy.append(' ');
        }
    }

    private static boolean isBreak(int character) {
        return switch (character) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static boolean isDropped(int character) {
        return Character.isISOControl(character) || isDirectionMark(character) || isInvisible(character);
    }

    private static boolean isDirectionMark(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean isInvisible(int character) {
        return character == 0x200B || character == 0x2060 || character == 0xFEFF;
    }

    /** Cuts at the last blank that leaves room for an ellipsis; a text without blanks between two characters. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        int word = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        if (word > longest / 2) {
            end = word;
        } else if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
