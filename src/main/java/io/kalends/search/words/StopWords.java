package io.kalends.search.words;

import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopwordAnalyzerBase;

/** The words that say nothing by themselves: articles, prepositions, pronouns. */
final class StopWords {

    private static final Map<String, Set<String>> LANGUAGES = languages();

    private StopWords() {}

    /** The languages in which a word says nothing. */
    static Set<String> languagesOf(String word) {
        return LANGUAGES.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<String>> languages() {
        Map<String, Set<String>> languages = new HashMap<>();
        for (String language : Languages.all()) {
            if (Languages.lucenes(language) instanceof StopwordAnalyzerBase analyzer) {
                words(analyzer.getStopwordSet())
                        .forEach(it -> languages
                                .computeIfAbsent(it, word -> new HashSet<>())
                                .add(language));
            }
        }
        return languages;
    }

    private static Set<String> words(CharArraySet set) {
        Set<String> words = new HashSet<>();
        set.forEach(it -> words.add(CharBuffer.wrap((char[]) it).toString()));
        return words;
    }
}
