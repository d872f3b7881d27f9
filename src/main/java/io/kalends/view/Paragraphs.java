package io.kalends.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that blank lines divide. */
public final class Paragraphs {

    private static final int SUMMARY = 280;

    /** As much of a text as a summary mostly takes. */
    private static final int USUAL = 400;

    private static final Pattern BREAK = Pattern.compile("\n[ \t]*\n\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Paragraphs() {}

    /** Each paragraph, on lines as written. */
    public static List<String> of(String text) {
        return BREAK.splitAsStream(text.strip().replace("\r\n", "\n"))
                .filter(it -> !it.isBlank())
                .toList();
    }

    /** The first paragraph on one line, cut at a word; absent when there is nothing to read. */
    public static Optional<String> summary(String text) {
        for (int length = USUAL; length < text.length(); length *= 2) {
            List<String> begun = of(text.substring(0, length));
            Optional<String> first = begun.stream().findFirst().map(Paragraphs::onOneLine);
            if (begun.size() > 1 || first.filter(it -> it.length() > SUMMARY).isPresent()) {
                return first.map(Paragraphs::cut); // whatever follows does not matter
            }
        }
        return of(text).stream().findFirst().map(Paragraphs::onOneLine).map(Paragraphs::cut);
    }

    private static String onOneLine(String paragraph) {
        return BLANKS.matcher(paragraph).replaceAll(" ").strip();
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
