package io.kalends.feed;

import static io.kalends.event.AnEvent.anEvent;

import io.kalends.event.AnEvent;
import io.kalends.event.EventDetails;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * How long a feed of 1,000 events takes from the events in memory to the octets. Besides the time that passes, which
 * depends on what else runs, it tells the time that the processor spends.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
public class FeedBenchmark {

    private static final int EVENTS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> ZONES =
            List.of("Europe/Brussels", "America/Toronto", "Asia/Kolkata", "Australia/Sydney", "UTC");
    private static final String PARAGRAPH = "Public buyers in Europe ask who made what they buy, and under which"
            + " conditions; this workshop shows with examples from Ghent & elsewhere what a contract can say about it,"
            + " how one checks that it is kept, and what \"monitoring that starts from the workers\" contributes. ";

    @Param({"ics", "rss", "atom", "json", "jsonld", "csv"})
    private String format = "ics";

    private FeedFormat measured = SomeFeeds.FORMATS.get(0);
    private List<EventDetails> events = List.of();

    @Setup
    public void make() {
        measured = SomeFeeds.FORMATS.stream()
                .filter(it -> it.extension().equals(format))
                .findFirst()
                .orElseThrow();
        events = IntStream.range(0, EVENTS)
                .mapToObj(FeedBenchmark::event)
                .map(AnEvent::details)
                .toList();
    }

    private static AnEvent event(int number) {
        String day = "%04d-%02d-%02d".formatted(2025 + number % 3, 1 + number % 12, 1 + number % 28);
        AnEvent event = anEvent()
                .named("Workshop " + number + ": labour conditions in the making of textiles")
                .withSubtitle("With examples from five cities")
                .describedAs(PARAGRAPH.repeat(2) + "\n\n" + PARAGRAPH.repeat(2) + "\n\nNous parlons français à 60 %.")
                .in(ZONES.get(number % ZONES.size()))
                .by("Electronics Watch", "City of Ghent")
                .about("procurement", "textiles", "labour-rights")
                .at("City Hall")
                .inCity("Ghent", "BE")
                .located(51.0536, 3.7253)
                .withTalk("Opening", "Ann Example", "City of Ghent")
                .withTalk("What a contract can say", "Bo Example", "Electronics Watch")
                .registeringAt("https://watch.example/register/" + number)
                .closingAt("2025-01-01T00:00:00Z")
                .withPlaces(100, 12);
        return number % 5 == 0 ? event.on(day) : event.from(day + "T11:00").until(day + "T12:30");
    }

    @Benchmark
    public byte[] render() {
        long began = THREADS.getCurrentThreadCpuTime();
        Feed feed = SomeFeeds.of(IntStream.range(0, events.size())
                .mapToObj(it -> SomeFeeds.entry(new UUID(0, it), it, SomeFeeds.MODIFIED, events.get(it)))
                .toList());
        byte[] octets = measured.render(feed);
        ProcessorTime.add(THREADS.getCurrentThreadCpuTime() - began);
        return octets;
    }
}
