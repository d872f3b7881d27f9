package io.kalends.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * Puts the words of an event into three fields: one that words are found in, one that knows in which order they stand, and
 * one of the name alone that suggestions are made from.
 */
public final class EventTextBinder implements TypeBinder {

    /** {@link Terms}, counted, without places. */
    static final String WORDS = "words";

    /** Words as written, with places. */
    static final String PHRASES = "phrases";

    /** The name of the analyzer of {@link #PHRASES}. */
    static final String PHRASE_ANALYZER = "phrase";

    /** The words of the name, and their {@link #opening}s. */
    static final String NAME = "nameWords";

    /** As many letters as are looked up by an opening; beyond, few enough words have a beginning in common. */
    static final int OPENING = 2;

    private static final FieldType COUNTED = new FieldType();
    private static final FieldType LISTED = new FieldType();

    static {
        COUNTED.setTokenized(true);
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
        LISTED.setTokenized(true);
        LISTED.setOmitNorms(true);
        LISTED.setIndexOptions(IndexOptions.DOCS);
        LISTED.freeze();
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement schema = context.indexSchemaElement();
        IndexFieldReference<Map<String, Integer>> words = schema.field(
                        WORDS,
                        f -> f.extension(LuceneExtension.get())
                                .asNative(
                                        terms(),
                                        (path, terms, document) ->
                                                document.accept(new Field(path, new CountedTerms(terms), COUNTED))))
                .toReference();
        IndexFieldReference<String> phrases = schema.field(
                        PHRASES, f -> f.asString().analyzer(PHRASE_ANALYZER).norms(Norms.NO))
                .multiValued()
                .toReference();
        IndexFieldReference<Map<String, Integer>> name = schema.field(
                        NAME,
                        f -> f.extension(LuceneExtension.get())
                                .asNative(
                                        terms(),
                                        (path, terms, document) ->
                                                document.accept(new Field(path, new CountedTerms(terms), LISTED))))
                .toReference();
        context.bridge(EventDocument.class, new Writer(words, phrases, name));
    }

    @SuppressWarnings("unchecked")
    private static Class<Map<String, Integer>> terms() {
        return (Class<Map<String, Integer>>) (Class<?>) Map.class;
    }

    /** The term that all words with these first letters have. */
    static String opening(String letters) {
        return "/" + letters;
    }

    private static Map<String, Integer> nameTerms(String name) {
        Map<String, Integer> terms = new HashMap<>();
        for (String word : Typed.words(name)) {
            terms.put(word, 1);
            for (int letters = 1; letters <= Math.min(OPENING, word.length()); letters++) {
                terms.put(opening(word.substring(0, letters)), 1);
            }
        }
        return terms;
    }

    private record Writer(
            IndexFieldReference<Map<String, Integer>> words,
            IndexFieldReference<String> phrases,
            IndexFieldReference<Map<String, Integer>> name)
            implements TypeBridge<EventDocument> {

        @Override
        public void write(DocumentElement target, EventDocument event, TypeBridgeWriteContext context) {
            target.addValue(words, Terms.of(event.text));
            event.text.all().forEach(it -> target.addValue(phrases, it));
            target.addValue(name, nameTerms(event.name));
        }
    }
}
