package io.kalends.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
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

    /** One load: how many events of which outcome, how long, and what it cost. */
    record Loaded(String name, int events, double seconds, double serviceSeconds, double databaseSeconds) {

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
        return new Loaded(
                name,
                done,
                (System.nanoTime() - began) / 1e9,
                ProcessFigures.seconds(service.pid()) - before,
                ProcessFigures.secondsOfFamily(data.postmaster()) - databaseBefore);
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
