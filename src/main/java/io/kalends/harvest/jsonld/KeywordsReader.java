package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads what an event is about: {@code keywords} as list, as text with commas, or as DefinedTerm. */
public final class KeywordsReader {

    private static final int MOST = 20;
    private static final int LONGEST = 80;

    private KeywordsReader() {}

    /** The keywords in their order, each once, at most 20; those without a letter are none. */
    public static List<String> keywords(JsonNode event) {
        boolean single = !event.path("keywords").isArray();
        return JsonLd.list(event, "keywords").stream()
                .flatMap(it -> JsonLd.nameOf(it).or(() -> JsonLd.text(it, "termCode")).stream())
                .flatMap(it -> single ? Arrays.stream(it.split("[,;\\n]", -1)) : Stream.of(it))
                .map(it -> Texts.line(it, LONGEST))
                .filter(it -> it.codePoints().anyMatch(Character::isLetter))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
