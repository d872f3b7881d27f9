package io.kalends.search.words;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The languages whose words are reduced to what they have in common in all their forms; every other language is searched
 * as written. An analyzer is made when its language is first met, since some bring long tables.
 */
public final class Languages {

    /** Words as written: lower case, no accents. */
    public static final Analyzer NEUTRAL = new WordAnalyzer(true, true);

    /** Words as written, where a phrase counts them: without those that an apostrophe or a dot holds together. */
    public static final Analyzer PHRASE = new WordAnalyzer(false, true);

    /** Words as stop words are written. */
    static final Analyzer LOWER_CASE = new WordAnalyzer(false, false);

    /** Thai, whose words are told apart by a whole text. */
    static final String BY_TEXT = "th";

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = analyzers();
    private static final Map<String, String> OTHER_NAMES =
            Map.of("nb", "no", "nn", "no", "zh", "cjk", "ja", "cjk", "ko", "cjk", "yue", "cjk");
    private static final Map<String, Analyzer> MET = new ConcurrentHashMap<>();

    private Languages() {}

    private static Map<String, Supplier<Analyzer>> analyzers() {
        Map<String, Supplier<Analyzer>> analyzers = new LinkedHashMap<>();
        analyzers.put("ar", ArabicAnalyzer::new);
        analyzers.put("bg", BulgarianAnalyzer::new);
        analyzers.put("bn", BengaliAnalyzer::new);
        analyzers.put("ca", CatalanAnalyzer::new);
        analyzers.put("cjk", CJKAnalyzer::new); // pairs of signs, for Chinese, Japanese and Korean
        analyzers.put("ckb", SoraniAnalyzer::new);
        analyzers.put("cs", CzechAnalyzer::new);
        analyzers.put("da", DanishAnalyzer::new);
        analyzers.put("de", GermanAnalyzer::new);
        analyzers.put("el", GreekAnalyzer::new);
        analyzers.put("en", EnglishAnalyzer::new);
        analyzers.put("es", SpanishAnalyzer::new);
        analyzers.put("et", EstonianAnalyzer::new);
        analyzers.put("eu", BasqueAnalyzer::new);
        analyzers.put("fa", PersianAnalyzer::new);
        analyzers.put("fi", FinnishAnalyzer::new);
        analyzers.put("fr", FrenchAnalyzer::new);
        analyzers.put("ga", IrishAnalyzer::new);
        analyzers.put("gl", GalicianAnalyzer::new);
        analyzers.put("hi", HindiAnalyzer::new);
        analyzers.put("hu", HungarianAnalyzer::new);
        analyzers.put("hy", ArmenianAnalyzer::new);
        analyzers.put("id", IndonesianAnalyzer::new);
        analyzers.put("it", ItalianAnalyzer::new);
        analyzers.put("lt", LithuanianAnalyzer::new);
        analyzers.put("lv", LatvianAnalyzer::new);
        analyzers.put("ne", NepaliAnalyzer::new);
        analyzers.put("nl", DutchAnalyzer::new);
        analyzers.put("no", NorwegianAnalyzer::new);
        analyzers.put("pl", PolishAnalyzer::new);
        analyzers.put("pt", PortugueseAnalyzer::new);
        analyzers.put("ro", RomanianAnalyzer::new);
        analyzers.put("ru", RussianAnalyzer::new);
        analyzers.put("sr", SerbianAnalyzer::new);
        analyzers.put("sv", SwedishAnalyzer::new);
        analyzers.put("ta", TamilAnalyzer::new);
        analyzers.put("te", TeluguAnalyzer::new);
        analyzers.put("th", ThaiAnalyzer::new);
        analyzers.put("tr", TurkishAnalyzer::new);
        return analyzers;
    }

    public static Set<String> all() {
        return ANALYZERS.keySet();
    }

    /** The primary subtag of a tag (BCP 47), empty where it has none. */
    public static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** The language that a tag (BCP 47) means; absent when it is searched as written. */
    public static Optional<String> of(String tag) {
        String primary = primary(tag);
        return Optional.of(OTHER_NAMES.getOrDefault(primary, primary)).filter(ANALYZERS::containsKey);
    }

    /** What reduces the words of one of {@link #all}. */
    public static Analyzer analyzer(String language) {
        return MET.computeIfAbsent(language, it -> new WithoutAccents(lucenes(it)));
    }

    /** As Lucene has it. */
    static Analyzer lucenes(String language) {
        return Optional.ofNullable(ANALYZERS.get(language)).orElseThrow().get();
    }

    /** Whether a word says nothing in one of some languages: an article, a preposition. */
    public static boolean saysNothing(TextQuery.Term term, Set<String> languages) {
        return term.kind() == TextQuery.Kind.WORD
                && languages.stream()
                        .anyMatch(it ->
                                WordAnalyzer.words(analyzer(it), term.text()).isEmpty());
    }
}
