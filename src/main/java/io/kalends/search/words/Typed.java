package io.kalends.search.words;

import io.kalends.search.words.WordAnalyzer.Word;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What somebody has typed so far: each word is the beginning of one that is meant.
 *
 * @param forgiving whether one typing error is forgiven in each, from four letters on
 */
public record Typed(List<String> beginnings, boolean forgiving) {

    private static final int SHORTEST_FORGIVEN = 4;

    public static Typed of(String text) {
        return new Typed(words(text), false);
    }

    public Typed withErrors() {
        return new Typed(beginnings, true);
    }

    /** Words as they are compared. */
    public static List<String> words(String text) {
        return WordAnalyzer.words(Languages.PHRASE, text).stream()
                .map(Word::term)
                .toList();
    }

    /** Whether a label with these words may be meant: each beginning has a word. Asked of thousands at each keystroke. */
    public boolean fits(List<String> words) {
        for (String beginning : beginnings) {
            boolean begun = false;
            for (int i = 0; i < words.size() && !begun; i++) {
                begun = begins(beginning, words.get(i));
            }
            if (!begun) {
                return false;
            }
        }
        return true;
    }

    /** Whether a label begins as typed, which is what most people mean. */
    public boolean opens(List<String> words) {
        return words.size() >= beginnings.size()
                && IntStream.range(0, beginnings.size()).allMatch(it -> begins(beginnings.get(it), words.get(it)));
    }

    private boolean begins(String beginning, String word) {
        return word.startsWith(beginning) || begun(beginning, word) > 0;
    }

    /** How many letters of a word a beginning with at most one error stands for; 0 when it is no such beginning. */
    private int begun(String beginning, String word) {
        if (!forgiving || !forgives(beginning)) {
            return 0;
        }
        for (int length : new int[] {beginning.length(), beginning.length() + 1, beginning.length() - 1}) {
            if (length <= word.length() && OneError.between(beginning, word.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    public static boolean forgives(String beginning) {
        return beginning.length() >= SHORTEST_FORGIVEN;
    }

    /** The label as HTML, with what was typed marked. */
    public String mark(String label) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Word word : WordAnalyzer.words(Languages.PHRASE, label)) {
            int length = word.start() < at ? 0 : marked(word);
            if (length > 0) {
                html.append(EscapedText.of(label, at, word.start())).append("<mark>");
                at = word.start() + length;
                html.append(EscapedText.of(label, word.start(), at)).append("</mark>");
            }
        }
        return html.append(EscapedText.of(label, at, label.length())).toString();
    }

    /** How much of a word stands for something typed. A term as long as what it comes from can be cut where it ends. */
    private int marked(Word word) {
        int whole = word.end() - word.start();
        int typed = beginnings.stream()
                .mapToInt(it -> word.term().startsWith(it) ? it.length() : begun(it, word.term()))
                .max()
                .orElse(0);
        return typed > 0 && whole != word.term().length() ? whole : typed;
    }
}
