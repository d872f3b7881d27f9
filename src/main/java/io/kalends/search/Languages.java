package io.kalends.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The languages whose words are reduced to stems, each with an analyzer; every other language is searched as written. */
final class Languages {

    /** The analyzer for words as written: lower case, no accents. */
    static final Analyzer NEUTRAL = new WordAnalyzer(CharArraySet.EMPTY_SET, it -> it);

    private static final Map<String, WordAnalyzer> STEMMING = new LinkedHashMap<>();

    static {
        add("en", EnglishAnalyzer.getDefaultStopSet(), it -> snowball(new EnglishPossessiveFilter(it), "English"));
        add(
                "de",
                GermanAnalyzer.getDefaultStopSet(),
                it -> new GermanLightStemFilter(new GermanNormalizationFilter(it)));
        add("fr", FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new);
        add("nl", DutchAnalyzer.getDefaultStopSet(), it -> snowball(it, "Dutch"));
        add("es", SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new);
        add("it", ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new);
        add("pt", PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new);
        add("sv", SwedishAnalyzer.getDefaultStopSet(), it -> snowball(it, "Swedish"));
        add("da", DanishAnalyzer.getDefaultStopSet(), it -> snowball(it, "Danish"));
        add("no", NorwegianAnalyzer.getDefaultStopSet(), it -> snowball(it, "Norwegian"));
        add("fi", FinnishAnalyzer.getDefaultStopSet(), it -> snowball(it, "Finnish"));
        add("hu", HungarianAnalyzer.getDefaultStopSet(), it -> snowball(it, "Hungarian"));
        add("ro", RomanianAnalyzer.getDefaultStopSet(), it -> snowball(it, "Romanian"));
        add("ru", RussianAnalyzer.getDefaultStopSet(), it -> snowball(it, "Russian"));
        add("tr", TurkishAnalyzer.getDefaultStopSet(), it -> snowball(it, "Turkish"));
    }

    private Languages() {}

    private static void add(String language, CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
        STEMMING.put(language, new WordAnalyzer(stopWords, stemmer));
    }

    private static TokenStream snowball(TokenStream words, String name) {
        return new SnowballFilter(words, name);
    }

    /** Primary subtags of the languages that are stemmed. */
    static Set<String> stemmed() {
        return STEMMING.keySet();
    }

    static Optional<Analyzer> analyzer(String language) {
        return Optional.ofNullable(STEMMING.get(language));
    }

    /** Whether a word says nothing in one of some languages: an article, a preposition. */
    static boolean saysNothing(TextQuery.Term term, Set<String> languages) {
        return term.kind() == TextQuery.Kind.WORD
                && languages.stream()
                        .flatMap(it -> analyzer(it).stream())
                        .anyMatch(it -> WordAnalyzer.words(it, term.text()).isEmpty());
    }
}
