package io.kalends.view;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What component and pages say in a language; English where a language is missing.
 *
 * @param locale the language of the words, which is not always the one of the dates beside them
 */
public record Words(Locale locale, Map<String, String> all) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb");

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "ar");

    private static final Map<String, Words> KNOWN = in("view");

    /** What is said about events everywhere. */
    public static Words of(Locale locale) {
        return of(locale, KNOWN);
    }

    /** The words in a language among those {@link #in read}. */
    public static Words of(Locale locale, Map<String, Words> known) {
        return Objects.requireNonNull(known.getOrDefault(locale.getLanguage(), known.get("en")));
    }

    /** What a room says by itself, {@code resources/<room>/words}, by language. */
    public static Map<String, Words> in(String room) {
        return LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), it -> read(room, it)));
    }

    /** These words and others beside them. */
    public Words and(Words others) {
        Map<String, String> both = new HashMap<>(all);
        both.putAll(others.all);
        return new Words(locale, Map.copyOf(both));
    }

    /** Whether a language is written from right to left. */
    public static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    private static Words read(String room, String language) {
        String file = "/" + room + "/words/" + language + ".json";
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            Map<String, String> words = new JsonMapper().readValue(stream, new TypeReference<>() {});
            return new Words(Locale.forLanguageTag(language), Map.copyOf(words));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is missing or broken", e);
        }
    }

    public String say(String word) {
        return all.getOrDefault(word, word);
    }

    /** With what stands in braces replaced. */
    public String say(String word, Map<String, String> values) {
        String said = say(word);
        for (Map.Entry<String, String> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }
}
