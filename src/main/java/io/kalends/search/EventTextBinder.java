package io.kalends.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Puts the words of an event into fields: as written, and once more per language as stems. */
public final class EventTextBinder implements TypeBinder {

    static final String NEUTRAL = "neutral";

    /** The field that holds a part of the text in a language, or as written. */
    static String field(String part, String language) {
        return part + "_" + language;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaElement schema = context.indexSchemaElement();
        Map<String, IndexFieldReference<String>> fields = new LinkedHashMap<>();
        for (String part : new String[] {"name", "context", "body"}) {
            add(schema, fields, part, NEUTRAL);
        }
        for (String language : Languages.stemmed()) {
            add(schema, fields, "name", language);
            add(schema, fields, "body", language);
        }
        context.bridge(EventDocument.class, new Writer(fields));
    }

    private static void add(
            IndexSchemaElement schema, Map<String, IndexFieldReference<String>> fields, String part, String analyzer) {
        String name = field(part, analyzer);
        fields.put(
                name,
                schema.field(name, f -> f.asString().analyzer(analyzer).termVector(TermVector.NO))
                        .toReference());
    }

    private record Writer(Map<String, IndexFieldReference<String>> fields) implements TypeBridge<EventDocument> {

        @Override
        public void write(DocumentElement target, EventDocument event, TypeBridgeWriteContext context) {
            EventText text = event.text;
            write(target, field("name", NEUTRAL), text.name());
            write(target, field("context", NEUTRAL), text.context());
            write(target, field("body", NEUTRAL), text.body());
            for (String language : text.languages()) {
                write(target, field("name", language), text.name());
                write(target, field("body", language), text.body());
            }
        }

        private void write(DocumentElement target, String field, String text) {
            IndexFieldReference<String> reference = fields.get(field);
            if (reference != null && !text.isEmpty()) {
                target.addValue(reference, text);
            }
        }
    }
}
