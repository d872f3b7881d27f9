package io.kalends.search;

import io.kalends.change.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the index in a directory has read which log, kept in a file beside it. */
final class IndexPosition {

    private final Path directory;
    private final Path file;
    private final String heading;

    /** For the index in a directory, fed by the log of this name. */
    IndexPosition(Path directory, String log) {
        this.directory = directory;
        this.file = directory.resolve("position");
        this.heading = EventDocument.VERSION + " " + log;
    }

    /** The position kept; absent when the index is missing, of another version, or fed by another log. */
    Optional<Position> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2 && lines.get(0).equals(heading)
                    ? Optional.of(Position.parse(lines.get(1)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // unreadable is as good as missing: the index is built anew
        }
    }

    /** Keeps a position, all at once. */
    void write(Position position) {
        try {
            Path draft = directory.resolve("position.new");
            Files.writeString(draft, heading + "\n" + position + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes index and position. */
    void clear() {
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
