package io.kalends.search.lucene;

import io.kalends.event.Coordinates;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.IndexField;
import io.kalends.search.words.WordFields;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Events as documents of Lucene. */
final class LuceneDocuments {

    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

    private LuceneDocuments() {}

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static Document of(EventDocument event) {
        Document document = new Document();
        for (IndexField field : IndexField.values()) {
            field.of(event).forEach(it -> add(document, field, it));
        }
        document.add(new Field(WordFields.WORDS, event.words.written().placed(), PLACED));
        document.add(new Field(WordFields.FORMS, event.words.forms().counted(), COUNTED));
        document.add(Copies.field(event.event));
        WordFields.ofName(event.name).forEach(it -> document.add(new StringField(WordFields.NAME, it, Field.Store.NO)));
        return document;
    }

    private static void add(Document document, IndexField field, Object value) {
        String path = field.path();
        switch (field.kind()) {
            case KEYWORD, KEY -> document.add(exact(field, value));
            case KEPT -> {
                document.add(exact(field, value));
                document.add(new BinaryDocValuesField(path, new BytesRef((String) value)));
            }
            case FACET -> {
                document.add(exact(field, value));
                document.add(new SortedSetDocValuesField(path, new BytesRef((String) value)));
            }
            case NUMBER -> {
                document.add(new LongPoint(path, (Long) value));
                document.add(new NumericDocValuesField(path, (Long) value));
            }
            case GIVEN -> document.add(new NumericDocValuesField(path, (Long) value));
            case DECIMAL -> document.add(new DoublePoint(path, (Double) value));
            case PLACE -> {
                Coordinates at = (Coordinates) value;
                document.add(new LatLonPoint(path, at.latitude(), at.longitude()));
                document.add(new LatLonDocValuesField(path, at.latitude(), at.longitude()));
            }
        }
    }

    private static StringField exact(IndexField field, Object value) {
        return new StringField(field.path(), ExactTerms.octets(field, (String) value), Field.Store.NO);
    }
}
