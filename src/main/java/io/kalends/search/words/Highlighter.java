package io.kalends.search.words;

import io.kalends.search.words.WordAnalyzer.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Marks the words of a search in texts: {@code <mark>} in otherwise escaped HTML. For one request, in one thread. */
public final class Highlighter {

    private static final int FRAGMENT = 240;

    private final Wording words;
    private final Map<Collection<String>, WantedWords> byTags = new HashMap<>();
    private final Map<Set<String>, WantedWords> byLanguages = new HashMap<>();

    /** For the words that were searched for. */
    public Highlighter(Wording words) {
        this.words = words;
    }

    /** The text with its matches marked; absent when there is none. */
    public Optional<String> mark(String text, Collection<String> languages) {
        List<Word> matches = wanted(text, languages).between(text, 0, text.length());
        return matches.isEmpty() ? Optional.empty() : Optional.of(marked(text, matches, 0, text.length()));
    }

    /** About 240 characters of the text around its first match, marked; absent when there is none. */
    public Optional<String> fragment(String text, Collection<String> languages) {
        WantedWords wanted = wanted(text, languages);
        int place = wanted.first(text);
        if (place == text.length()) {
            return Optional.empty();
        }
        Word first = wanted.between(text, place, place + 1).get(0);
        int from = boundary(text, Math.max(0, first.start() - FRAGMENT / 3));
        int to = Math.max(boundary(text, Math.min(text.length(), from + FRAGMENT)), first.end());
        String start = from > 0 ? "… " : "";
        String end = to < text.length() ? " …" : "";
        return Optional.of(
                start + marked(text, wanted.between(text, place, to), from, to).strip() + end);
    }

    /** The nearest blank at or before a place, so that no word is cut; the place itself at either end. */
    private static int boundary(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return place;
        }
        int blank = text.lastIndexOf(' ', place);
        return blank < 0 || place - blank > 40 ? safe(text, place) : blank + 1;
    }

    private static int safe(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    /** What to look for is the same in all texts that are in the same languages. */
    private WantedWords wanted(String text, Collection<String> tags) {
        return tags.isEmpty()
                ? wanted(LanguageGuess.understood(tags, Stream.of(text)))
                : byTags.computeIfAbsent(tags, it -> wanted(LanguageGuess.understood(it, Stream.empty())));
    }

    private WantedWords wanted(Set<String> languages) {
        return byLanguages.computeIfAbsent(languages, it -> new WantedWords(words, it));
    }

    private static String marked(String text, List<Word> matches, int from, int to) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Word match : matches) {
            if (match.start() >= at && match.end() <= to) {
                html.append(EscapedText.of(text, at, match.start()));
                html.append("<mark>")
                        .append(EscapedText.of(text, match.start(), match.end()))
                        .append("</mark>");
                at = match.end();
            }
        }
        return html.append(EscapedText.of(text, at, to)).toString();
    }
}
