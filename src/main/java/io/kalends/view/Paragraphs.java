package io.kalends.view;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that blank lines divide. */
public final class Paragraphs {

    private static final int SUMMARY = 280;
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
        return of(text).stream()
                .map(it -> BLANKS.matcher(it).replaceAll(" ").strip())
                .findFirst()
                .map(Paragraphs::cut);
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
