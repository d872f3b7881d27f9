package io.kalends.search;

import io.kalends.search.WordAnalyzer.Word;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** Reads words as written, or in one language, and remembers those it met: texts have most of their words in common. */
final class WordReader {

    /** A word, and what the parts of a compound are searched by. */
    record Reading(Word word, List<String> parts) {}

    /**
     * What a stretch without blanks says.
     *
     * @param readings its words
     * @param terms what an event that says it is found by, see {@link Terms}
     */
    private record Stretch(String language, String text, List<Reading> readings, List<String> terms) {

        boolean is(String otherLanguage, String other, int start, int end) {
            return text.length() == end - start && other.startsWith(text, start) && language.equals(otherLanguage);
        }
    }

    /** What is longer hardly occurs twice. */
    private static final int LONGEST = 40;

    /**
     * One stretch at each place, the last one met of those that belong there: some 500 octets each. Words that are
     * frequent are mostly there, and finding out that one is not takes next to nothing.
     */
    private static final @Nullable Stretch[] MET = new Stretch[1 << 15];

    private static final Map<String, WordReader> LANGUAGES = new ConcurrentHashMap<>();
    private static final WordReader AS_WRITTEN = new WordReader("", Languages.NEUTRAL);

    private final String language;
    private final Analyzer analyzer;

    private WordReader(String language, Analyzer analyzer) {
        this.language = language;
        this.analyzer = analyzer;
    }

    static WordReader asWritten() {
        return AS_WRITTEN;
    }

    static WordReader in(String language) {
        return LANGUAGES.computeIfAbsent(language, it -> new WordReader(it, Languages.analyzer(it)));
    }

    /** What is searched for by a text; nothing of its parts. */
    List<String> terms(String text) {
        return WordAnalyzer.words(analyzer, text).stream().map(Word::term).toList();
    }

    /** What a stretch without blanks says; of a language that asks for whole texts, a text. */
    List<Reading> read(String stretch) {
        return met(stretch, 0, stretch.length()).readings();
    }

    /** What an event with this text is found by, as often as the text says it. */
    void forEachTerm(String text, Consumer<String> consumer) {
        if (language.equals(Languages.BY_TEXT)) {
            analyzed(text).terms().forEach(consumer);
            return;
        }
        for (int start = 0; start < text.length(); ) {
            int end = FirstLetters.end(text, start);
            if (end > start) {
                met(text, start, end).terms().forEach(consumer);
            }
            start = end + 1;
        }
    }

    private Stretch met(String text, int start, int end) {
        if (end - start > LONGEST) {
            return analyzed(text.substring(start, end));
        }
        int place = place(text, start, end);
        Stretch known = MET[place];
        if (known == null || !known.is(language, text, start, end)) {
            known = analyzed(text.substring(start, end));
            MET[place] = known;
        }
        return known;
    }

    private int place(String text, int start, int end) {
        int hash = language.hashCode();
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 16) & MET.length - 1;
    }

    private Stretch analyzed(String text) {
        List<Reading> readings = WordAnalyzer.words(analyzer, text).stream()
                .map(it -> new Reading(it, parts(text.substring(it.start(), it.end()))))
                .toList();
        return new Stretch(
                language, text, readings, readings.stream().flatMap(this::terms).toList());
    }

    private List<String> parts(String word) {
        return Compounds.terms(language, analyzer, word).toList();
    }

    private Stream<String> terms(Reading reading) {
        Stream<String> terms = Stream.concat(Stream.of(reading.word().term()), reading.parts().stream());
        return language.isEmpty() ? terms : terms.map(it -> Terms.marked(language, it));
    }
}
