package io.kalends.search;

import io.kalends.change.Position;
import io.kalends.event.TopicTree;
import io.kalends.feed.ProcessorTime;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.index.Suggestion.Kind;
import io.kalends.search.lucene.LuceneEngine;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Sort;
import io.kalends.search.query.When;
import io.kalends.search.words.TextQuery;
import io.kalends.search.words.Wording;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long completing what somebody is typing takes, and a word search by relevance beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SuggestionBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Param({"50000"})
    private int events = 0;

    /** Of one letter, of two, a word, two words, and with an error. */
    @Param({"a", "ma", "mate", "mater con", "matr"})
    private String typed = "";

    private final TopicTree tree = SyntheticEvents.topics();
    private final Completion completion = new Completion();
    private SearchEngine engine = LuceneEngine.open(Optional.empty(), "made up");

    /** Made once for all that is typed, and left in the directory for temporary files. */
    @Setup
    public void index() throws IOException {
        engine.close();
        Path directory = Path.of(
                System.getProperty("java.io.tmpdir"), "kalends-made-up-" + events + "-" + EventDocument.VERSION);
        engine = LuceneEngine.open(Optional.of(Files.createDirectories(directory)), "made up");
        SyntheticEvents made = new SyntheticEvents(42);
        for (int written = engine.position().isEmpty() ? 0 : events; written < events; written += 1_000) {
            List<EventDocument> some = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                some.add(made.next(tree));
            }
            engine.write(some, Set.of());
        }
        engine.show();
        engine.keep(Position.START);
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    public Object suggestions() {
        long began = THREADS.getCurrentThreadCpuTime();
        try (IndexSnapshot snapshot = engine.snapshot()) {
            return completion.of(snapshot, tree, upcoming(typed), EnumSet.allOf(Kind.class), Locale.ENGLISH);
        } finally {
            ProcessorTime.add(THREADS.getCurrentThreadCpuTime() - began);
        }
    }

    @Benchmark
    public Object search() {
        long began = THREADS.getCurrentThreadCpuTime();
        EventQuery query = upcoming(typed);
        try (IndexSnapshot snapshot = engine.snapshot()) {
            Optional<Wording> words = query.q().map(TextQuery::parse).map(Wording::asWritten);
            return new PageReader(snapshot, query, words).read();
        } finally {
            ProcessorTime.add(THREADS.getCurrentThreadCpuTime() - began);
        }
    }

    private static EventQuery upcoming(String q) {
        return Queries.unfiltered(
                Optional.of(q), When.UPCOMING.window(SyntheticEvents.NOW, ZoneOffset.UTC), Sort.RELEVANCE);
    }
}
