package io.kalends.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes made-up events into files that an import takes: JSON-LD below 50 MiB each, one event a line. */
final class EventFiles {

    private static final int LARGEST = 40 * 1024 * 1024;

    private final EventGenerator generator;
    private final Path directory;

    EventFiles(EventGenerator generator, Path directory) {
        this.generator = generator;
        this.directory = directory;
    }

    /**
     * Writes the chosen ones of the first events, and answers the files.
     *
     * @param name what the files begin with
     */
    List<Path> write(String name, int events, IntPredicate chosen, int revision) throws IOException {
        List<Path> files = new ArrayList<>();
        int number = 0;
        while (number < events) {
            Path file = directory.resolve("%s-%03d.jsonld".formatted(name, files.size()));
            number = write(file, number, events, chosen, revision);
            files.add(file);
            Progress.say("generated %,d of %,d events (%s)", number, events, name);
        }
        return files;
    }

    private int write(Path file, int first, int events, IntPredicate chosen, int revision) throws IOException {
        int number = first;
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file);
                BufferedWriter writer =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            writer.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
            for (String separator = "\n"; number < events && written < LARGEST; number++) {
                if (chosen.test(number)) {
                    String event = generator.event(number, revision);
                    writer.write(separator);
                    writer.write(event);
                    written += event.length() + event.length() / 20; // letters with accents have two bytes
                    separator = ",\n";
                }
            }
            writer.write("\n]}\n");
        }
        return number;
    }
}
