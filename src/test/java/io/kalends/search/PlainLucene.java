package io.kalends.search;

import io.kalends.search.index.EventText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** What Lucene finds by itself: one field with all the words, the standard analyzer, BM25, any of the words. */
final class PlainLucene implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new StandardAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainLucene(Map<UUID, EventText> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<UUID, EventText> event : texts.entrySet()) {
                Document document = new Document();
                document.add(new StringField(ID, event.getKey().toString(), Field.Store.YES));
                document.add(new TextField(TEXT, whole(event.getValue()), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
    }

    private static String whole(EventText text) {
        return text.all().collect(Collectors.joining("\n"));
    }

    /** The best of these for some words. */
    List<UUID> find(String words, List<UUID> among) throws IOException {
        Query any = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words);
        Query left = new TermInSetQuery(
                ID, among.stream().map(it -> new BytesRef(it.toString())).toList());
        Query both = new BooleanQuery.Builder()
                .add(any, BooleanClause.Occur.MUST)
                .add(left, BooleanClause.Occur.FILTER)
                .build();
        List<UUID> found = new java.util.ArrayList<>();
        for (ScoreDoc hit : searcher.search(both, JudgedEvents.DEPTH).scoreDocs) {
            found.add(UUID.fromString(searcher.storedFields().document(hit.doc).get(ID)));
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
