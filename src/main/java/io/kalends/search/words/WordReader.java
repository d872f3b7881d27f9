package io.kalends.search.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kalends.search.words.WordAnalyzer.Word;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;

/** Reads words as written, or in one language, and remembers those it met: texts have most of their words in common. */
final class WordReader {

    /** A word, and what the parts of a compound are searched by. */
    record Reading(Word word, List<String> parts) {}

    private record Met(String language, String text) {}

    /** Some 300 octets each. */
    private static final int MOST = 20_000;

    /** What is longer hardly occurs twice. */
    private static final int LONGEST = 40;

    private static final Cache<Met, List<Reading>> MET =
            Caffeine.newBuilder().maximumSize(MOST).build();
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

    List<Reading> read(String text) {
        return text.length() > LONGEST ? analyzed(text) : MET.get(new Met(language, text), it -> analyzed(text));
    }

    private List<Reading> analyzed(String text) {
        return WordAnalyzer.words(analyzer, text).stream()
                .map(it -> new Reading(it, parts(text.substring(it.start(), it.end()))))
                .toList();
    }

    private List<String> parts(String word) {
        return Compounds.terms(language, analyzer, word).toList();
    }
}
