package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * The items of a JSON-LD document, one after the other, so that a file of any size needs the memory of one item. An
 * item is a top-level object, an element of an array, of {@code @graph}, {@code itemListElement} or
 * {@code dataFeedElement}, however these are nested, or an event that a page, a place or an organization is about, and not only what others refer to.
 */
final class JsonLdItems {

    private static final int OCTETS_AT_ONCE = 64 * 1024;
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build());

    private JsonLdItems() {}

    /**
     * Hands over each item, in which references are what they mean as far as that was found.
     *
     * @throws io.kalends.http.problem.Problem when the document is not well-formed JSON up to its end; the items before
     *     were handed over by then
     */
    static void forEach(Document document, References references, Consumer<Item> consumer) throws IOException {
        try (InputStream in = new BufferedInputStream(document.open(), OCTETS_AT_ONCE);
                JsonParser parser = MAPPER.createParser(in)) {
            if (parser.nextToken() == null) {
                throw MalformedImport.empty();
            }
            new ItemWalk(parser, references, consumer).walk();
            if (parser.nextToken() != null) {
                throw new JsonParseException(
                        parser, "something follows the end of the document", parser.currentTokenLocation());
            }
        } catch (JacksonException e) {
            throw MalformedImport.at(e);
        }
    }
}
