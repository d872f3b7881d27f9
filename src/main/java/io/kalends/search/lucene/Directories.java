package io.kalends.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** Directories that hold what can be derived again. */
final class Directories {

    /** What an index keeps beside what is searched: read here and there, one at a time. */
    private static final Set<String> COPIES = Set.of("fdt");

    private Directories() {}

    /** Files that are searched are mapped; copies are read, and do not count as memory of this process. */
    static Directory open(Path directory) throws IOException {
        return new FileSwitchDirectory(COPIES, new NIOFSDirectory(directory), FSDirectory.open(directory), true);
    }

    /** Octets that can be written there; beside files, nobody counts them. */
    static long room(Directory directory) {
        try {
            return directory instanceof FileSwitchDirectory files && files.getPrimaryDir() instanceof FSDirectory copies
                    ? Files.getFileStore(copies.getDirectory()).getUsableSpace()
                    : Long.MAX_VALUE;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Removes everything in a directory. */
    static void clear(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory)) {
                    Files.delete(path);
                }
            }
        }
    }
}
