package io.kalends.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;

/**
 * The same words in the same index files, without HTTP, database and mapper: among what has not ended, the twenty best by
 * BM25 and the exact total, and with facets the counts of their values.
 */
record WordsInLucene(Path index, List<String> words, List<String> facets) implements Limit {

    @Override
    public String what() {
        return facets.isEmpty()
                ? "the same words in the same Lucene index, 20 best and exact total"
                : "the same words in the same Lucene index, 20 best, exact total and counts of "
                        + String.join(", ", facets);
    }

    @Override
    public Prepared prepare() throws IOException {
        DirectoryReader reader = DirectoryReader.open(new MMapDirectory(directory(index)));
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        AtomicLong numbers = new AtomicLong();
        long self = ProcessHandle.current().pid();
        return new Prepared() {
            @Override
            public Work.Maker work() {
                return () -> {
                    LuceneSearch search = new LuceneSearch(searcher, facets);
                    return () -> search.total(Requests.pick(words, numbers.getAndIncrement())) >= 0;
                };
            }

            @Override
            public double seconds() {
                return ProcessFigures.seconds(self);
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    /** The directory below the index's that Lucene writes to. */
    private static Path directory(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            return files.filter(it -> it.getFileName().toString().startsWith("segments_"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no Lucene index below " + index));
        }
    }
}
