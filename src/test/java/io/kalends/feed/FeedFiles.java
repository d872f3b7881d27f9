package io.kalends.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.feed.CalendarJudge.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Feeds in files, for judges that do not run in Java (.ci/judge-feeds). */
final class FeedFiles {

    private static final Path DIRECTORY = Path.of("target", "feeds");
    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedFiles() {}

    /** Writes a feed in every format. */
    static void write(String name, Feed feed) {
        SomeFeeds.FORMATS.forEach(it -> write(name + "." + it.extension(), it.render(feed)));
        expect(name, feed.entries().stream().map(Read::of).toList());
    }

    static void write(String file, byte[] content) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.write(DIRECTORY.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what must be read in the calendar of this name. */
    static void expect(String name, List<Read> events) {
        try {
            write(
                    name + ".expected.json",
                    JSON.writeValueAsBytes(
                            events.stream().map(FeedFiles::members).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> members(Read event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uid", event.uid());
        members.put("sequence", event.sequence());
        members.put("status", event.status());
        members.put("summary", event.summary());
        members.put("start", event.start().toString());
        event.end().ifPresent(it -> members.put("end", it.toString()));
        return members;
    }
}
