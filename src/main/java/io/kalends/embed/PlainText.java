package io.kalends.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text of others as it may stand on a page: without control characters, and without the marks that override the direction
 * of writing (Unicode TR 9), which would turn around what follows them.
 */
final class PlainText {

    private static final int SUMMARY = 280;
    private static final String UNWANTED =
            "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]";

    private PlainText() {}

    /** On one line. */
    static String line(String text) {
        return text.replaceAll(UNWANTED, " ").replaceAll("\\s+", " ").strip();
    }

    static Optional<String> line(Optional<String> text) {
        return text.map(PlainText::line).filter(it -> !it.isEmpty());
    }

    /** What blank lines separate. */
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n\\s*\n", -1))
                .map(PlainText::line)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The first paragraph, cut at a word. */
    static Optional<String> summary(Optional<String> text) {
        return text.flatMap(it -> paragraphs(it).stream().findFirst()).map(PlainText::cut);
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
