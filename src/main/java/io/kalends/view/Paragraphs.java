package io.kalends.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that blank lines divide. */
public final class Paragraphs {

    private static final int SUMMARY = 280;

    private static final Pattern BREAK = Pattern.compile("\n[ \t]*\n\\s*");

    private Paragraphs() {}

    /** Each paragraph, on lines as written. */
    public static List<String> of(String text) {
        return BREAK.splitAsStream(text.strip().replace("\r\n", "\n"))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** The first paragraph on one line, cut at a word; absent when there is nothing to read. */
    public static Optional<String> summary(String text) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && !isLongerThanSummary(line)) {
            int word = wordEnd(text, at);
            int end = blanksEnd(text, word);
            line.append(text, at, Math.min(word, at + SUMMARY + 1));
            if (isBreak(text, word, end)) {
                break; // whatever follows does not matter
            }
            line.append(end > word ? " " : "");
            at = end;
        }
        String first = line.toString().strip();
        return first.isEmpty() ? Optional.empty() : Optional.of(cut(first));
    }

    private static boolean isLongerThanSummary(StringBuilder line) {
        return line.length() > SUMMARY && !Character.isWhitespace(line.charAt(line.length() - 1));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int blanksEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** As regular expressions see it: a blank, a tab, and what ends lines. */
    private static boolean isBlank(char sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r');
    }

    /** Whether some blanks divide paragraphs: a line ends, and the next one too, with nothing but blanks and tabs on it. */
    private static boolean isBreak(String text, int start, int end) {
        boolean lineIsEmpty = false;
        for (int at = start; at < end; at++) {
            char sign = text.charAt(at);
            if (sign == '\n') {
                if (lineIsEmpty) {
                    return true;
                }
                lineIsEmpty = true;
            } else if (!beginsLineEnd(text, at)) {
                lineIsEmpty &= sign == ' ' || sign == '\t';
            }
        }
        return false;
    }

    /** With the first of two signs, which says nothing by itself. */
    private static boolean beginsLineEnd(String text, int place) {
        return text.startsWith("\r\n", place);
    }

    private static String cut(String paragraph) {
        if (paragraph.length() <= SUMMARY) {
            return paragraph;
        }
        int blank = paragraph.lastIndexOf(' ', SUMMARY);
        int end = blank > 0 ? blank : SUMMARY;
        return paragraph.substring(0, Character.isHighSurrogate(paragraph.charAt(end - 1)) ? end - 1 : end) + " …";
    }
}
