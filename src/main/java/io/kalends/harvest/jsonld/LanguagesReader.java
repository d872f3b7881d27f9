package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads languages as people write them: {@code EN}, {@code EN,DE}, {@code en_GB}, {@code English}; BCP 47 comes out. */
public final class LanguagesReader {

    private static final int MOST = 20;

    private static final Pattern BETWEEN = Pattern.compile("[,;/|&+]");

    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis", "root");

    private static final Map<String, String> MISTAKEN = Map.of(
            "jp", "ja", "cz", "cs", "dk", "da", "cn", "zh", "kr", "ko", "ua", "uk", "gr", "el", "iw", "he", "in", "id");

    private static final Map<String, String> BY_NAME = byName();

    /** The tags of the languages with two letters. */
    private static final Map<String, String> BY_CODE = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    it -> it, it -> Locale.forLanguageTag(it).toLanguageTag()));

    private LanguagesReader() {}

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            byName.put(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
            byName.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        byName.put("mandarin", "zh");
        byName.put("flemish", "nl-BE");
        return byName;
    }

    /** The languages of an event, the main one first, at most 20; what is none is left out. */
    static List<String> languages(JsonNode event, Optional<String> otherwise) {
        List<String> published = JsonLd.list(event, "inLanguage").stream()
                .flatMap(LanguagesReader::names)
                .flatMap(it -> Arrays.stream(BETWEEN.split(it, -1)))
                .flatMap(it -> tag(it).stream())
                .distinct()
                .limit(MOST)
                .toList();
        return published.isEmpty() ? otherwise.map(List::of).orElse(List.of()) : published;
    }

    private static Stream<String> names(JsonNode value) {
        return JsonLd.scalar(value).stream().findAny().isPresent()
                ? JsonLd.scalar(value).stream()
                : Stream.of("alternateName", "identifier", "termCode", "name")
                        .flatMap(it -> JsonLd.text(value, it).stream())
                        .filter(it -> tag(it).isPresent())
                        .limit(1);
    }

    /** The BCP 47 tag that a text means; empty when it is no language. */
    public static Optional<String> tag(String published) {
        String text = published.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String corrected = MISTAKEN.getOrDefault(text, BY_NAME.getOrDefault(text, text));
        return Optional.ofNullable(BY_CODE.get(corrected)).or(() -> wellFormed(corrected));
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return isLanguage(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean isLanguage(String code) {
        if (code.length() == 2) {
            return BY_CODE.containsKey(code);
        }
        return code.length() == 3
                && !NO_LANGUAGE.contains(code)
                && !Locale.forLanguageTag(code)
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equals(code);
    }
}
