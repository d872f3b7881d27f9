package io.kalends.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run: events are made up and loaded, every row is measured, the service is started again in two ways. */
final class LoadRun {

    private static final String KEY = "the-key-of-the-benchmark";

    private final Options options;
    private final KeptData data;
    private final Report report = new Report();

    private LoadRun(Options options) {
        this.options = options;
        this.data = new KeptData(options.kept().orElse(options.work()).resolve("data"));
    }

    /**
     * Runs it.
     *
     * @param arguments the directory of the project, an empty directory to work in, and the options
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("src/bench/run starts this");
        }
        Locale.setDefault(Locale.ROOT); // of numbers
        String[] rest = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        new LoadRun(Options.read(Path.of(arguments[0]), Path.of(arguments[1]), rest)).run();
    }

    private void run() throws Exception {
        Machine machine = Machine.now();
        HonestyCheck.run();
        EventGenerator generator = new EventGenerator(options.seed(), LocalDate.now());
        EventFiles files =
                new EventFiles(generator, Files.createDirectories(options.work().resolve("events")));
        List<Path> all = files.write("all", options.events(), it -> true, 0);
        SearchWords words = SearchWords.of(generator.counts(), options.events(), generator.vocabularies());
        List<Path> tenth = files.write("tenth", options.events(), it -> it % 10 == 0, 1);
        report.head(options, machine, words);
        Lives.Footprint first = live(all, tenth, words, generator.topics());
        if (options.isWhole()) {
            report.lives(livesAfter(first), Machine.now());
        }
        write();
    }

    private Lives.Footprint live(List<Path> all, List<Path> tenth, SearchWords words, List<String> topics)
            throws Exception {
        try (Program service = start()) {
            if (!data.isLoaded(options.events())) {
                load(service, all, tenth);
                data.setLoaded(options.events());
            }
            report.rows(measured(service, words, topics));
            return new Lives.Footprint(
                    service.secondsToReady(),
                    ProcessFigures.residentMebibytes(service.pid()),
                    ProcessFigures.mappedMebibytes(service.pid()),
                    ProcessFigures.mebibytesOfFamily(data.postmaster()));
        }
    }

    private Program start() throws Exception {
        Progress.say("starting the service");
        List<String> command = new ArrayList<>(options.service());
        command.add(0, options.project().resolve("target/quarkus-app/kalends").toString());
        Program service = Program.start(
                command,
                Map.of(
                        "KALENDS_DATA_DIR",
                        data.directory().toString(),
                        "KALENDS_ADMIN_KEY",
                        KEY,
                        "KALENDS_DEMO",
                        "false"),
                "/q/health/ready",
                options.work());
        Progress.say(
                "ready after %.1f s on port %d, process %d", service.secondsToReady(), service.port(), service.pid());
        return service;
    }

    private void load(Program service, List<Path> all, List<Path> tenth) throws Exception {
        Loading loading = new Loading(service, data, KEY);
        report.loads(List.of(
                loading.load("first load", all, "listed", options.events()),
                loading.load("the same files again, unchanged", all, "unchanged", options.events()),
                loading.load("a tenth changed", tenth, "changed", options.events())));
    }

    private List<Measured> measured(Program service, SearchWords words, List<String> topics) throws Exception {
        BareApplication bare = new BareApplication(
                options.project().resolve("src/bench/bare/target/quarkus-app/quarkus-run.jar"), options.work());
        data.execute("vacuum analyze event");
        Rows rows = new Rows(service, data, bare, words, data.slugs(options.events()), topics);
        Measuring measuring = new Measuring(options, service, data);
        List<Measured> measured = new ArrayList<>(measuring.measure(rows.all()));
        if (Rows.isOpenSearchWanted(options)) {
            try (OpenSearchNode node = OpenSearchNode.holding(data, options.project(), options.work())) {
                measured.addAll(measuring.measure(rows.besideOpenSearch(node)));
            }
        }
        return measured;
    }

    private Lives livesAfter(Lives.Footprint first) throws Exception {
        double restart;
        double sinceJvm;
        long database;
        try (Program service = start()) {
            restart = service.secondsToReady();
            sinceJvm = service.secondsToReadyOfJvm();
            database = data.databaseMebibytes();
        }
        long index = data.indexMebibytes();
        data.removeIndex();
        try (Program service = start()) {
            return new Lives(first, restart, sinceJvm, service.secondsToReady(), database, index);
        }
    }

    private void write() throws Exception {
        System.out.println(report.markdown());
        if (options.isWhole()) {
            Path results = options.project().resolve("src/bench/results/service-" + options.events() + ".md");
            Files.writeString(results, report.markdown());
            Progress.say("written to %s", options.project().relativize(results));
        }
    }
}
