package io.kalends.load;

import io.kalends.load.InTurns.Seconds;
import io.kalends.load.InTurns.Side;
import io.kalends.load.InTurns.Spent;
import io.kalends.load.Measured.LimitFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures rows, one after the other, each in turns with its limit. */
final class Measuring {

    private static final int MOST_TURNS = 24;

    /** Of one processor: while compilers take more, what they compile is slower than it will be, and so is all beside them. */
    private static final double COMPILERS_AT_REST = 0.1;

    private final Options options;
    private final Program service;
    private final KeptData data;

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
        Measured measured;
        if (row.limit().isEmpty()) {
            warmUp(work);
            measured = measured(row, work, Optional.empty());
        } else {
            Limit limit = row.limit().get();
            try (Limit.Prepared prepared = limit.prepare()) {
                warmUp(prepared.work());
                warmUp(work);
                measured = measured(row, work, Optional.of(prepared));
            }
        }
        say(measured);
        return Optional.of(measured);
    }

    private Measured measured(Row row, Work.Maker work, Optional<Limit.Prepared> limit) throws Exception {
        long postmaster = data.postmaster();
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(
                work,
                () -> new Seconds(ProcessFigures.seconds(service.pid()), ProcessFigures.secondsOfFamily(postmaster))));
        limit.ifPresent(it -> sides.add(new Side(it.work(), () -> new Seconds(it.seconds(), 0))));
        List<Spent> spent = new InTurns(options.connections(), options.seconds()).spent(sides);
        Spent capacity = spent.get(0);
        double rate = Math.max(0.5, capacity.done().perSecond() / 2);
        return new Measured(
                row,
                capacity,
                rate,
                Rates.at(rate, work, options.seconds()),
                ProcessFigures.residentMebibytes(service.pid()),
                spent.size() == 1 ? Optional.empty() : Optional.of(figures(row, spent.get(1))));
    }

    private static LimitFigures figures(Row row, Spent spent) {
        String what = row.limit().map(Limit::what).orElse("");
        if (spent.done().failures() > 0) {
            throw new IllegalStateException("it failed: " + what);
        }
        return new LimitFigures(what, spent.done().perSecond(), spent.serviceMillis());
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

    private static void say(Measured it) {
        Progress.say(
                "%s: %,.0f/s; at %,.0f/s p50 %.1f, p95 %.1f, p99 %.1f ms; CPU %.2f + %.2f ms%s%s",
                it.row().name(),
                it.capacity().done().perSecond(),
                it.rate(),
                it.held().millis(50),
                it.held().millis(95),
                it.held().millis(99),
                it.capacity().serviceMillis(),
                it.capacity().databaseMillis(),
                it.limit()
                        .map(limit -> "; limit %,.0f/s, CPU %.3f ms".formatted(limit.perSecond(), limit.millis()))
                        .orElse(""),
                it.failures() == 0 ? "" : "; FAILED %d".formatted(it.failures()));
    }
}
