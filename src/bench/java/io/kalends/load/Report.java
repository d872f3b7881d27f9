package io.kalends.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The figures as a Markdown document. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final List<String> limits = new ArrayList<>();

    static String commit() {
        return System.getProperty("kalends.commit", "unknown");
    }

    void head(Options options, Machine machine, SearchWords words) {
        line("# The service with %,d events", options.events());
        line("");
        line("`src/bench/run %s` on %s, commit %s.", options.asked(), LocalDate.now(), commit());
        line("");
        line(
                "Machine: %d cores (%s), %d GiB, %s; load average before: %s. The load is made on the same cores.",
                machine.cores(), machine.processor(), machine.gibibytes(), machine.java(), machine.load());
        line("");
        line(
                "Each row, after rounds of all of them: turns of %d s of warming up until the JVMs' compilers take less than"
                        + " a tenth of a core, 24 at most; then three turns each of the row and of its limit, %d s altogether,"
                        + " with %d connections that ask again as soon as they are answered (the capacity, requests/s);"
                        + " then %d s at half that rate, where a latency counts from the moment at which the request was"
                        + " due. Rows not called hot ask for another address each time (another `asOf`), so that no cache"
                        + " of answers can give them.",
                options.warmUp(), options.seconds(), options.connections(), options.seconds());
        line("");
        line(
                "CPU is user and system time per request in those turns, of the service + of PostgreSQL, garbage collection"
                        + " included, the JVM's compilers left out; of a limit through JDBC it is PostgreSQL's and the driver's. The"
                        + " ratio to the limit is that of the rates and, in brackets, that of the CPU: other load on the machine"
                        + " disturbs it less.");
        line("");
        line(
                "Words: rare in %s events, medium in %s, common in %s. The service is started by its script, with %s.",
                SearchWords.span(words.rare()),
                SearchWords.span(words.medium()),
                SearchWords.span(words.common()),
                options.service().isEmpty()
                        ? "its own options"
                        : "`" + String.join(" ", options.service()) + "` added");
        line("");
    }

    void loads(List<Loading.Loaded> loads) {
        line(
                "| import | events | events/s | CPU per event, ms: service + PostgreSQL | until the index is in order, s of CPU | target |");
        line("|---|--:|--:|--:|--:|---|");
        for (Loading.Loaded it : loads) {
            line(
                    "| %s | %,d | %,.0f | %.2f + %.2f | %.0f | %s |",
                    it.name(),
                    it.events(),
                    it.perSecond(),
                    1_000 * it.serviceSeconds() / it.events(),
                    1_000 * it.databaseSeconds() / it.events(),
                    it.settlingSeconds(),
                    it.name().contains("unchanged") ? "≥ 20,000/s" : "≥ 2,000/s");
        }
        line("");
    }

    void rows(List<Measured> rows) {
        line(
                "| asked for | requests/s | p50 ms | p95 ms | p99 ms | CPU ms | RSS MiB | limit/s (CPU ms) | ratio (by CPU) | target |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        for (Measured it : rows) {
            line(
                    "| %s | %s | %s | %s | %s | %s + %s | %,d | %s | %s | %s |",
                    it.row().name() + failures(it),
                    number(it.capacity().done().perSecond()),
                    number(it.held().millis(50)),
                    number(it.held().millis(95)),
                    number(it.held().millis(99)),
                    number(it.capacity().serviceMillis()),
                    number(it.capacity().databaseMillis()),
                    it.resident(),
                    it.limit().map(this::limit).orElse(""),
                    ratio(it),
                    it.row().target());
        }
        line("");
        for (int i = 0; i < limits.size(); i++) {
            line("%d. %s", i + 1, limits.get(i));
        }
        line("");
    }

    private String limit(Measured.LimitFigures figures) {
        Set<String> known = new LinkedHashSet<>(limits);
        if (known.add(figures.what())) {
            limits.add(figures.what());
        }
        return "%s (%s) [%d]"
                .formatted(number(figures.perSecond()), number(figures.millis()), limits.indexOf(figures.what()) + 1);
    }

    private static String ratio(Measured it) {
        return it.ratio().map(Report::number).orElse("")
                + it.ratioByProcessor().map(cpu -> " (" + number(cpu) + ")").orElse("");
    }

    private static String failures(Measured it) {
        long failures = it.failures();
        double all = it.capacity().done().micros().getTotalCount()
                + (double) it.held().micros().getTotalCount();
        return failures == 0 ? "" : " (%.1f %% answered otherwise)".formatted(100 * failures / all);
    }

    void lives(Lives lives, Machine afterwards) {
        line("| the rest | measured | target |");
        line("|---|--:|---|");
        line(
                "| first start, empty database made, until ready | %.1f s | |",
                lives.first().start());
        line(
                "| start until ready, index in place | %.1f s, %.1f s after the JVM is up | ≤ 5 s after the JVM is up |",
                lives.restart(), lives.sinceJvm());
        line("| start until ready, index built anew | %.1f s | ≤ 5 minutes |", lives.rebuild());
        line(
                "| resident memory after the run, service | %,d MiB, %,d of them pages of mapped files | ≤ 1 GiB |",
                lives.first().resident(), lives.first().mapped());
        line(
                "| memory after the run, PostgreSQL (shared counted once) | %,d MiB | |",
                lives.first().database());
        line("| database on disk | %,d MiB | |", lives.database());
        line("| index on disk | %,d MiB | |", lives.index());
        line("| load average afterwards | %s | |", afterwards.load());
    }

    private static String number(double value) {
        if (value >= 100) {
            return "%,.0f".formatted(value);
        }
        return value >= 10 ? "%.1f".formatted(value) : value >= 0.1 ? "%.2f".formatted(value) : "%.3f".formatted(value);
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }

    String markdown() {
        return text.toString();
    }
}
