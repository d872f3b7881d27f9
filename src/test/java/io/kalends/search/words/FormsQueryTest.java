package io.kalends.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The forms of a word are found, and weighed, as Lucene's own query for synonyms does. A run is fixed by
 * {@code -Dkalends.test.seed=…}; it prints its seed.
 */
class FormsQueryTest {

    private static final Logger LOG = Logger.getLogger(FormsQueryTest.class);
    private static final List<String> FORMS = List.of("some", "few", "rare", "seldom", "hardly", "none");
    private static final int QUESTIONS = 200;
    private static final int PAGE = 20;

    /** Sums of the same numbers in another order. */
    private static final float ROUNDING = 1e-4f;

    /** Lucene adds words up over this many documents at a time, and where only one of them occurs, asks it alone. */
    private static final int LATE = 4_096;

    private final Directory directory = new ByteBuffersDirectory();
    private Random random = new Random();
    private long seed;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void write() throws IOException {
        seed = Long.getLong("kalends.test.seed", random.nextLong());
        LOG.infof("kalends.test.seed=%d", seed);
        random = new Random(seed);
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int segment = 0; segment < 3; segment++) {
                for (int i = 0; i < 9_000; i++) {
                    writer.addDocument(document(i));
                }
                writer.flush();
            }
            writer.deleteDocuments(new Term("group", "3"));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private Document document(int place) {
        Map<String, Integer> terms = new HashMap<>();
        if (place > LATE && random.nextInt(8) == 0) {
            terms.put("late", 1 + random.nextInt(9));
        }
        for (int form = 0; form < FORMS.size() - 1; form++) {
            if (random.nextInt(2 << (2 * form)) == 0) {
                terms.put(FORMS.get(form), 1 + random.nextInt(9));
            }
        }
        for (int word = 40 + random.nextInt(60); word >= 0; word--) {
            terms.put("other" + word, 1 + random.nextInt(6));
        }
        Document document = new Document();
        document.add(counted(WordFields.WORDS, terms));
        document.add(counted(WordFields.FORMS, Map.of("en/" + FORMS.get(random.nextInt(FORMS.size())), 1)));
        document.add(new StringField("group", Integer.toString(random.nextInt(10)), Field.Store.NO));
        return document;
    }

    private static Field counted(String field, Map<String, Integer> terms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        PackedTerms.Builder packed = new PackedTerms.Builder();
        terms.forEach((term, count) -> packed.add(new BytesRef(term), 1, count));
        return new Field(field, packed.build().counted(), type);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
    }

    private Map<String, Float> someForms() {
        Map<String, Float> forms = new LinkedHashMap<>();
        for (int left = 1 + random.nextInt(FORMS.size()); left > 0; left--) {
            forms.put(FORMS.get(random.nextInt(FORMS.size())), random.nextBoolean() ? 1f : WordQueries.OTHER_FORM);
        }
        return forms;
    }

    private static Query synonyms(Map<String, Float> forms) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(WordFields.WORDS);
        forms.forEach((form, counts) -> synonyms.addTerm(new BytesRef(form), counts));
        return synonyms.build();
    }

    private static Query inGroup(Query query, String group) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term("group", group)), Occur.FILTER)
                .build();
    }

    private TopDocs best(Query query) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE));
    }

    @Test
    void findsAndWeighsWhatSynonymsDo() throws IOException {
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Float> forms = someForms();
            String group = Integer.toString(random.nextInt(10));
            same(best(new FormsQuery(forms)), best(synonyms(forms)), forms);
            same(best(inGroup(new FormsQuery(forms), group)), best(inGroup(synonyms(forms), group)), forms);
            assertThat(searcher.count(new FormsQuery(forms))).isEqualTo(searcher.count(synonyms(forms)));
        }
    }

    private void same(TopDocs found, TopDocs expected, Object question) {
        assertThat(found.totalHits).as("seed %d: %s", seed, question).isEqualTo(expected.totalHits);
        same(weights(found), weights(expected), question);
        Map<Integer, Float> known = new HashMap<>();
        for (ScoreDoc hit : expected.scoreDocs) {
            known.put(hit.doc, hit.score);
        }
        for (ScoreDoc hit : found.scoreDocs) {
            assertThat(hit.score)
                    .as("seed %d: %s in %d", seed, question, hit.doc)
                    .isCloseTo(known.getOrDefault(hit.doc, lightest(expected)), within(ROUNDING));
        }
    }

    /** What is missing weighs as much as the last one, or it is missing wrongly. */
    private static float lightest(TopDocs found) {
        return found.scoreDocs[found.scoreDocs.length - 1].score;
    }

    private void same(List<Float> weights, List<Float> expected, Object question) {
        assertThat(weights).as("seed %d: %s", seed, question).hasSameSizeAs(expected);
        for (int i = 0; i < weights.size(); i++) {
            assertThat(weights.get(i))
                    .as("seed %d: %s, place %d", seed, question, i)
                    .isCloseTo(expected.get(i), within(ROUNDING));
        }
    }

    @Test
    void countsAllAndWeighsTheHeaviestWhenItKnowsWhatThereIsToBeat() throws IOException {
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Float> forms = someForms();
            Heaviest heaviest = searcher.search(new FormsQuery(forms), new OneForAll());
            TopDocs expected = best(synonyms(forms));
            assertThat(heaviest.total).as("seed %d: %s", seed, forms).isEqualTo(expected.totalHits.value);
            same(heaviest.weights(), weights(expected), forms);
        }
    }

    @Test
    void whatThereIsToBeatForOneWordIsNotForSeveral() throws IOException {
        for (String form : FORMS) {
            Query either = new BooleanQuery.Builder()
                    .add(new FormsQuery(Map.of(form, 1f)), Occur.SHOULD)
                    .add(new FormsQuery(Map.of("late", 1f)), Occur.SHOULD)
                    .build();
            same(searcher.search(either, new OneForAll()).weights(), weights(best(either)), form);
        }
    }

    @Test
    void findsWhatIsWrittenSoAndWhatHasItInCommon() throws IOException {
        for (String form : FORMS) {
            BooleanQuery either = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(WordFields.WORDS, form)), Occur.SHOULD)
                    .add(new TermQuery(new Term(WordFields.FORMS, "en/" + form)), Occur.SHOULD)
                    .build();
            Query both = new FormsQuery(Map.of(form, 1f, "en/" + form, WordQueries.OTHER_FORM));
            assertThat(searcher.count(both)).isEqualTo(searcher.count(either)).isPositive();
            assertThat(best(inGroup(both, "5")).totalHits).isEqualTo(best(inGroup(either, "5")).totalHits);
        }
    }

    private static List<Float> weights(TopDocs found) {
        return Stream.of(found.scoreDocs).map(it -> it.score).toList();
    }

    private static final class OneForAll implements CollectorManager<Heaviest, Heaviest> {

        private final Heaviest heaviest = new Heaviest();

        @Override
        public Heaviest newCollector() {
            return heaviest;
        }

        @Override
        public Heaviest reduce(Collection<Heaviest> used) {
            return heaviest;
        }
    }

    private static final class Heaviest extends SimpleCollector {

        private final PriorityQueue<Float> kept = new PriorityQueue<>();
        private Scorable scorer = new Contest(null);
        private long total;

        @Override
        public void setScorer(Scorable now) {
            scorer = now;
            tell();
        }

        private void tell() {
            if (kept.size() == PAGE && scorer instanceof Contest contest) {
                contest.beat(kept.element());
            }
        }

        @Override
        public void collect(int event) throws IOException {
            total++;
            kept.add(scorer.score());
            if (kept.size() > PAGE) {
                kept.remove();
            }
            tell();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        List<Float> weights() {
            return kept.stream().sorted(Comparator.reverseOrder()).toList();
        }
    }
}
