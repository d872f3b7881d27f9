package io.kalends.search.words;

/** Text as HTML. */
public final class EscapedText {

    private EscapedText() {}

    /** A part of a text, in which nothing is markup. */
    public static String of(String text, int from, int to) {
        return text.substring(from, to)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
