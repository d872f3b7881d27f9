package io.kalends.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Sends files through the import, and waits until searches see what is in them. */
final class Loading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORT = "/v1/imports?source=made-up&language=en";
    private static final String COUNT = "/v1/events?when=any&limit=1&facets=attendance";

    private final Program service;
    private final KeptData data;
    private final String key;

    Loading(Program service, KeptData data, String key) {
        this.service = service;
        this.data = data;
        this.key = key;
    }

    /** The service puts its index in order once nothing has changed for ten seconds. */
    private static final Duration UNTIL_IT_SETTLES = Duration.ofSeconds(12);

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final double QUIET = 0.05;
    private static final int MOST_WINDOWS = 300;

    /**
     * One load: how many events of which outcome, how long, and what it cost.
     *
     * @param settlingSeconds what the service spent afterwards, until it was quiet
     */
    record Loaded(
            String name,
            int events,
            double seconds,
            double serviceSeconds,
            double databaseSeconds,
            double settlingSeconds) {

        double perSecond() {
            return events / seconds;
        }
    }

    /**
     * Sends files.
     *
     * @param outcome what is to become of every event in them: listed, changed or unchanged
     * @param visible how many events searches are to see afterwards
     */
    Loaded load(String name, List<Path> files, String outcome, int visible) throws IOException, InterruptedException {
        double before = ProcessFigures.seconds(service.pid());
        double databaseBefore = ProcessFigures.secondsOfFamily(data.postmaster());
        long began = System.nanoTime();
        int done = 0;
        for (Path file : files) {
            JsonNode report = JSON.readTree(service.post(IMPORT, file, key));
            if (report.path("refused").asInt() > 0) {
                throw new IOException("the import refuses made-up events: " + report.path("problems"));
            }
            done += report.path(outcome).asInt();
            Progress.say("%s: %,d events, %,.0f a second", name, done, done / ((System.nanoTime() - began) / 1e9));
        }
        awaitVisible(visible);
        double seconds = (System.nanoTime() - began) / 1e9;
        double after = ProcessFigures.seconds(service.pid());
        double databaseAfter = ProcessFigures.secondsOfFamily(data.postmaster());
        return new Loaded(name, done, seconds, after - before, databaseAfter - databaseBefore, settle());
    }

    /** What the service does later belongs to this load, and the next one is not to pay for it. */
    private double settle() throws InterruptedException {
        double began = ProcessFigures.seconds(service.pid());
        Thread.sleep(UNTIL_IT_SETTLES.toMillis());
        boolean quiet = false;
        for (int i = 0; i < MOST_WINDOWS && !quiet; i++) {
            double before = ProcessFigures.seconds(service.pid());
            Thread.sleep(WINDOW.toMillis());
            quiet = ProcessFigures.seconds(service.pid()) - before < QUIET * WINDOW.toSeconds();
        }
        if (!quiet) {
            throw new IllegalStateException("the service does not come to rest");
        }
        double spent = ProcessFigures.seconds(service.pid()) - began;
        Progress.say("quiet after %.0f s of CPU", spent);
        return spent;
    }

    private void awaitVisible(int events) throws IOException, InterruptedException {
        for (int seen = visible(); seen != events; seen = visible()) {
            Progress.say("searches see %,d of %,d events", seen, events);
            Thread.sleep(500);
        }
    }

    /** Every event has one way to attend, so that their counts add up to all. */
    private int visible() throws IOException, InterruptedException {
        int seen = 0;
        for (JsonNode value :
                JSON.readTree(service.get(COUNT).body()).path("facets").path("attendance")) {
            seen += value.path("count").asInt();
        }
        return seen;
    }
}
