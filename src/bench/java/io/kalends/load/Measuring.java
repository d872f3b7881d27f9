package io.kalends.load;

import io.kalends.load.Measured.LimitFigures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures rows, one after the other, and their limits. */
final class Measuring {

    private static final int MOST_TURNS = 24;

    /** Of one processor: while compilers take more, what they compile is slower than it will be, and so is all beside them. */
    private static final double COMPILERS_AT_REST = 0.1;

    private final Options options;
    private final Program service;
    private final KeptData data;
    private final Map<Limit, LimitFigures> known = new HashMap<>();

    Measuring(Options options, Program service, KeptData data) {
        this.options = options;
        this.service = service;
        this.data = data;
    }

    /** Measures those rows that are wanted. */
    List<Measured> measure(List<Row> rows) throws Exception {
        List<Row> wanted = rows.stream().filter(it -> options.wants(it.name())).toList();
        warmUp(wanted);
        List<Measured> measured = new ArrayList<>();
        for (Row row : wanted) {
            measure(row).ifPresent(measured::add);
        }
        return measured;
    }

    /** Asks a little of everything, again and again: what one row makes the JVM compile, another makes it compile anew. */
    private void warmUp(List<Row> rows) throws Exception {
        Progress.say("warming up");
        List<Row> answered = new ArrayList<>();
        for (Row row : rows) {
            if (service.get(row.requests().example()).statusCode() == HttpConnection.OK) {
                answered.add(row);
            }
        }
        untilCompilersRest(options.warmUp() * answered.size() / 2.0, () -> {
            for (Row row : answered) {
                Rates.asOftenAsPossible(
                        row.requests().from(service.port()), options.connections(), options.warmUp() / 2.0);
            }
        });
    }

    /** The figures of a row; absent when the service does not answer its address. */
    private Optional<Measured> measure(Row row) throws Exception {
        String address = row.requests().example();
        int status = service.get(address).statusCode();
        if (status != HttpConnection.OK) {
            Progress.say("%s: left out, %s answers %d", row.name(), address, status);
            return Optional.empty();
        }
        Work.Maker work = row.requests().from(service.port());
        warmUp(work);
        Rates.Done capacity = Rates.asOftenAsPossible(work, options.connections(), options.seconds());
        double rate = Math.max(0.5, capacity.perSecond() / 2);
        double before = ProcessFigures.seconds(service.pid());
        double databaseBefore = ProcessFigures.secondsOfFamily(data.postmaster());
        Rates.Done held = Rates.at(rate, work, options.seconds());
        double requests = held.micros().getTotalCount();
        double spent = ProcessFigures.seconds(service.pid()) - before;
        double databaseSpent = ProcessFigures.secondsOfFamily(data.postmaster()) - databaseBefore;
        Measured measured = new Measured(
                row,
                capacity,
                rate,
                held,
                1_000 * spent / requests,
                1_000 * databaseSpent / requests,
                ProcessFigures.residentMebibytes(service.pid()),
                limit(row));
        say(measured);
        return Optional.of(measured);
    }

    private void warmUp(Work.Maker work) throws Exception {
        untilCompilersRest(
                options.warmUp(), () -> Rates.asOftenAsPossible(work, options.connections(), options.warmUp()));
    }

    private interface Turn {
        void take() throws Exception;
    }

    /** Takes turns of so many seconds. */
    private static void untilCompilersRest(double seconds, Turn turn) throws Exception {
        boolean compiling = seconds > 0;
        for (int taken = 0; taken < MOST_TURNS && compiling; taken++) {
            double before = ProcessFigures.secondsOfAllCompilers();
            turn.take();
            double share = (ProcessFigures.secondsOfAllCompilers() - before) / seconds;
            compiling = share > COMPILERS_AT_REST;
            Progress.say("warmed up for %.0f s, compilers took %.2f of a processor", (taken + 1) * seconds, share);
        }
    }

    private Optional<LimitFigures> limit(Row row) throws Exception {
        if (row.limit().isEmpty()) {
            return Optional.empty();
        }
        Limit limit = row.limit().get();
        LimitFigures figures = known.get(limit);
        if (figures == null) {
            figures = figures(limit);
            known.put(limit, figures);
        }
        return Optional.of(figures);
    }

    private LimitFigures figures(Limit limit) throws Exception {
        try (Limit.Prepared prepared = limit.prepare()) {
            warmUp(prepared.work());
            double before = prepared.seconds();
            Rates.Done done = Rates.asOftenAsPossible(prepared.work(), options.connections(), options.seconds());
            double millis =
                    1_000 * (prepared.seconds() - before) / done.micros().getTotalCount();
            if (done.failures() > 0) {
                throw new IOException("it failed: " + limit.what());
            }
            return new LimitFigures(limit.what(), done.perSecond(), millis);
        }
    }

    private static void say(Measured it) {
        Progress.say(
                "%s: %,.0f/s; at %,.0f/s p50 %.1f, p95 %.1f, p99 %.1f ms; CPU %.2f + %.2f ms%s%s",
                it.row().name(),
                it.capacity().perSecond(),
                it.rate(),
                it.held().millis(50),
                it.held().millis(95),
                it.held().millis(99),
                it.serviceMillis(),
                it.databaseMillis(),
                it.limit()
                        .map(limit -> "; limit %,.0f/s, CPU %.3f ms".formatted(limit.perSecond(), limit.millis()))
                        .orElse(""),
                it.held().failures() + it.capacity().failures() == 0
                        ? ""
                        : "; FAILED %d"
                                .formatted(it.held().failures() + it.capacity().failures()));
    }
}
