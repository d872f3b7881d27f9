package io.kalends.search.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.feed.ProcessorTime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long marking a page of 20 events takes, out of 1,000 with descriptions of 250 words, and how long the plain way takes
 * that the tests compare with. The words are those of the demonstration events, which are fewer than a language has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class HighlighterBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int EVENTS = 1_000;
    private static final int PAGE = 20;
    private static final int WORDS = 250;

    /** What an event has besides: a name, a subtitle, a programme, organizers, a place, and labels of topics. */
    private static final List<Integer> SHORT_TEXTS =
            List.of(8, 6, 30, 3, 3, 4, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1);

    private record Texts(String description, List<String> others) {}

    /** A language, if any, and what is looked for; a tilde when typing errors are forgiven. */
    @Param({
        "en textiles",
        "en labour conditions",
        "en ~labuor conditons",
        "de Arbeitsbedingungen Fabrik",
        "fr l'énergie",
        "el εργασία",
        "- labour conditions"
    })
    private String searched = "";

    private final Random random = new Random(42);
    private final List<Texts> events = new ArrayList<>();
    private List<String> languages = List.of();
    private TextQuery query = TextQuery.parse("");
    private boolean forgiving = false;

    @Setup
    public void make() throws IOException {
        String[] parts = searched.split(" ", 2);
        languages = parts[0].equals("-") ? List.of() : List.of(parts[0]);
        forgiving = parts[1].startsWith("~");
        query = TextQuery.parse(parts[1].replace("~", ""));
        List<String> words = words(parts[0].equals("-") ? "en" : parts[0]);
        String found = query.wanted().get(0).text();
        for (int i = 0; i < EVENTS; i++) {
            String description = text(words, random.nextInt(WORDS)) + " " + found + " " + text(words, WORDS);
            events.add(new Texts(
                    String.join(" ", List.of(description.split(" ")).subList(0, WORDS)),
                    SHORT_TEXTS.stream().map(it -> text(words, it)).toList()));
        }
    }

    private static List<String> words(String language) throws IOException {
        List<String> words = new ArrayList<>();
        for (JsonNode event : new ObjectMapper()
                .readTree(Objects.requireNonNull(
                        HighlighterBenchmark.class.getResource("/demonstration/events.jsonld")))) {
            if (event.path("inLanguage").asText().equals(language)) {
                Collections.addAll(
                        words, event.path("description").asText().strip().split("\\s+"));
            }
        }
        return words;
    }

    private String text(List<String> words, int length) {
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(length)
                .collect(Collectors.joining(" "));
    }

    @Benchmark
    public Object page() {
        Highlighter highlighter =
                new Highlighter(forgiving ? Wording.forgiving(query, it -> false) : Wording.asWritten(query));
        return measured(highlighter::mark, highlighter::fragment);
    }

    @Benchmark
    public Object plain() {
        PlainHighlighter highlighter = new PlainHighlighter(query, forgiving);
        return measured(highlighter::mark, highlighter::fragment);
    }

    private Object measured(
            BiFunction<String, Collection<String>, Optional<String>> mark,
            BiFunction<String, Collection<String>, Optional<String>> fragment) {
        int first = random.nextInt(EVENTS - PAGE);
        long began = THREADS.getCurrentThreadCpuTime();
        List<String> marked = new ArrayList<>();
        for (Texts event : events.subList(first, first + PAGE)) {
            fragment.apply(event.description(), languages).ifPresent(marked::add);
            event.others().forEach(it -> mark.apply(it, languages).ifPresent(marked::add));
        }
        ProcessorTime.add(THREADS.getCurrentThreadCpuTime() - began);
        return marked;
    }
}
