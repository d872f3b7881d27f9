package io.kalends.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux knows about processes: the time of the processor that they spent, and the memory that they have. */
final class ProcessFigures {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100;

    private ProcessFigures() {}

    /** Seconds of the processor, in user and system mode, that a process spent; without those of a JVM's compilers. */
    static double seconds(long pid) {
        List<String> stat = stat(process(pid));
        return stat.isEmpty() ? 0 : ticks(stat, 11, 12) / TICKS_PER_SECOND - secondsOfCompilers(pid);
    }

    /** What the compilers of all JVMs of this machine spent so far. */
    static double secondsOfAllCompilers() {
        return processes()
                .mapToDouble(
                        it -> secondsOfCompilers(Long.parseLong(it.getFileName().toString())))
                .sum();
    }

    private static double secondsOfCompilers(long pid) {
        try (Stream<Path> threads = Files.list(process(pid).resolve("task"))) {
            return threads.filter(ProcessFigures::compiles)
                            .map(ProcessFigures::stat)
                            .filter(it -> !it.isEmpty())
                            .mapToDouble(it -> ticks(it, 11, 12))
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains("CompilerThre");
        } catch (IOException e) {
            return false; // it has ended
        }
    }

    /** The same of a process and all its children, those that ended included. */
    static double secondsOfFamily(long pid) {
        List<String> parent = stat(process(pid));
        double own = parent.isEmpty() ? 0 : ticks(parent, 11, 12, 13, 14);
        return children(pid).mapToDouble(it -> ticks(it, 11, 12)).reduce(own, Double::sum) / TICKS_PER_SECOND;
    }

    /** Resident memory of a process in MiB. */
    static long residentMebibytes(long pid) {
        return kibibytes(process(pid).resolve("status"), "VmRSS:") / 1024;
    }

    /** What of it are pages of files, which the system takes back when others need memory. */
    static long mappedMebibytes(long pid) {
        return kibibytes(process(pid).resolve("status"), "RssFile:") / 1024;
    }

    /** Memory of a process and its children in MiB, what they share counted once. */
    static long mebibytesOfFamily(long pid) {
        long own = kibibytes(process(pid).resolve("smaps_rollup"), "Pss:");
        return Stream.concat(
                                Stream.of(own),
                                children(pid)
                                        .map(it -> kibibytes(
                                                PROC.resolve(it.get(0)).resolve("smaps_rollup"), "Pss:")))
                        .mapToLong(it -> it)
                        .sum()
                / 1024;
    }

    private static Stream<List<String>> children(long parent) {
        return processes()
                .map(ProcessFigures::stat)
                .filter(it -> !it.isEmpty() && it.get(2).equals(Long.toString(parent)));
    }

    private static Stream<Path> processes() {
        try (Stream<Path> files = Files.list(PROC)) {
            return files
                    .filter(it -> it.getFileName().toString().chars().allMatch(Character::isDigit))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path process(long pid) {
        return PROC.resolve(Long.toString(pid));
    }

    /** Of a process or thread: its id, and the fields behind its name, from the state on; empty when it has ended. */
    private static List<String> stat(Path task) {
        try {
            String line = Files.readString(task.resolve("stat"));
            return List.of((task.getFileName() + line.substring(line.lastIndexOf(')') + 1)).split(" "));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Fields counted from the state, which has number 1 here. */
    private static double ticks(List<String> stat, int... fields) {
        double sum = 0;
        for (int field : fields) {
            sum += Double.parseDouble(stat.get(field + 1));
        }
        return sum;
    }

    private static long kibibytes(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(it -> it.startsWith(name))
                    .map(it -> it.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
