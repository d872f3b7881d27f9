package io.kalends.search.words;

/** Text as HTML. */
final class EscapedText {

    private EscapedText() {}

    /** A part of a text, in which nothing is markup. */
    static String of(String text, int from, int to) {
        return text.substring(from, to)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
