package io.kalends.search.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words written together: a {@code Weihnachtsmarkt} is a {@code Markt}. Where German, Dutch and Swedish may be cut is told by
 * lists of words that their events are made of, in {@code search/compounds}; what stands before or behind such a word is a
 * word too.
 */
public final class Compounds {

    /** The letters that a part has at least. */
    static final int SHORTEST = 4;

    private static final String[] ENDINGS = {"e", "en", "er", "n", "s", "ar", "or"};

    private static final Map<String, Compounds> MET = new ConcurrentHashMap<>();
    private static final Set<String> LANGUAGES = Set.of("de", "nl", "sv");

    private final Set<String> words;

    private Compounds(String language) {
        this.words = read(language);
    }

    private static Set<String> read(String language) {
        String name = "/search/compounds/" + language + ".txt";
        try (InputStream list = Optional.ofNullable(Compounds.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException(name + " is missing"))) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether words are cut in a language. */
    public static boolean has(String language) {
        return LANGUAGES.contains(language);
    }

    /** The two parts of a word in lower case; none when it is not known to be made of parts. */
    private static List<String> parts(String language, String word) {
        return has(language) ? MET.computeIfAbsent(language, Compounds::new).parts(word) : List.of();
    }

    /** What the parts of a word are searched by in a language; nothing when it has none. */
    static Stream<String> terms(String language, Analyzer analyzer, String word) {
        return parts(language, word.toLowerCase(Locale.ROOT)).stream()
                .flatMap(it -> WordAnalyzer.words(analyzer, it).stream())
                .map(WordAnalyzer.Word::term);
    }

    /** Cut before the longest word known at its end, else behind the longest known at its beginning. */
    private List<String> parts(String word) {
        if (word.length() < 2 * SHORTEST || words.contains(word)) {
            return List.of();
        }
        for (int cut = SHORTEST; cut <= word.length() - SHORTEST; cut++) {
            if (isKnown(word.substring(cut))) {
                return List.of(word.substring(0, cut), word.substring(cut));
            }
        }
        for (int cut = word.length() - SHORTEST; cut >= SHORTEST; cut--) {
            if (words.contains(word.substring(0, cut))) {
                return List.of(word.substring(0, cut), word.substring(cut));
            }
        }
        return List.of();
    }

    /** In the singular or in a usual plural, which may have an umlaut where the singular has none. */
    private boolean isKnown(String end) {
        String plain = withoutUmlaut(end);
        return isKnownInPlural(end) || (!plain.equals(end) && isKnownInPlural(plain));
    }

    private boolean isKnownInPlural(String end) {
        if (words.contains(end)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (end.endsWith(ending) && words.contains(end.substring(0, end.length() - ending.length()))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutUmlaut(String word) {
        return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
    }
}
