package io.kalends.feed;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Tells the time that the processor spends, which is what stays the same when other things run too. */
public final class ProcessorTime implements InternalProfiler {

    private static final LongAdder NANOSECONDS = new LongAdder();

    /** Counts what a measured operation has spent. */
    public static void add(long nanoseconds) {
        NANOSECONDS.add(nanoseconds);
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        NANOSECONDS.reset();
    }

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu", NANOSECONDS.sum() / 1e6 / operations, "ms/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "time of the processor";
    }
}
