package io.kalends.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What component and page say in a language; English where a language is missing.
 *
 * @param locale the language of the words, which is not always the one of the dates beside them
 */
record Words(Locale locale, Map<String, String> all) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb");

    private static final Map<String, Words> KNOWN = List.of("en", "de", "fr", "nl", "es", "ar").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Words::read));

    private static final Words ENGLISH = read("en");

    static Words of(Locale locale) {
        return KNOWN.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** Whether a language is written from right to left. */
    static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    private static Words read(String language) {
        try {
            Map<?, ?> words = new JsonMapper().readValue(EmbedFile.read("words/" + language + ".json"), TreeMap.class);
            return new Words(
                    Locale.forLanguageTag(language),
                    words.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    it -> String.valueOf(it.getKey()), it -> String.valueOf(it.getValue()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("embed/words/" + language + ".json is broken", e);
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
