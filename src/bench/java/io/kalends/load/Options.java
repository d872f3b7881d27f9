package io.kalends.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to measure, and how long.
 *
 * @param asked the arguments as given
 * @param events how many events are listed
 * @param warmUp seconds of each turn of warming up before a row is measured
 * @param seconds seconds of each measurement
 * @param connections how many requests are under way at once while the capacity is sought
 * @param rows the rows to measure, by their names
 * @param kept where loaded events are kept for other runs, and found from earlier ones
 * @param work an empty directory for the data, which the caller removes
 * @param project the directory of the project
 * @param service options of the JVM of the service
 */
record Options(
        String asked,
        int events,
        int warmUp,
        int seconds,
        int connections,
        Pattern rows,
        Optional<Path> kept,
        Path work,
        Path project,
        List<String> service) {

    private static final long SEED = 20_261_122;

    static Options read(Path project, Path work, String... arguments) {
        int events = 10_000;
        int warmUp = 5;
        int seconds = 10;
        int connections = 8;
        Pattern rows = Pattern.compile("");
        Optional<Path> kept = Optional.empty();
        List<String> service = List.of();
        Iterator<String> left = Arrays.asList(arguments).iterator();
        while (left.hasNext()) {
            String argument = left.next();
            switch (argument) {
                case "--quick" -> {
                    warmUp = 2;
                    seconds = 2;
                }
                case "--warm-up" -> warmUp = number(left);
                case "--seconds" -> seconds = number(left);
                case "--connections" -> connections = number(left);
                case "--rows" -> rows = Pattern.compile(value(left).orElse(""));
                case "--keep" -> kept = value(left).map(it -> Path.of(it).toAbsolutePath());
                case "--service" ->
                    service = Arrays.asList(value(left).orElse("").split(" "));
                default -> events = events(argument);
            }
        }
        return new Options(
                String.join(" ", arguments), events, warmUp, seconds, connections, rows, kept, work, project, service);
    }

    private static int events(String argument) {
        try {
            return Integer.parseInt(argument.replace(",", "").replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    argument
                            + " is neither a number of events nor an option; src/bench/run --help tells which there are",
                    e);
        }
    }

    private static int number(Iterator<String> left) {
        return Integer.parseInt(value(left).orElse(""));
    }

    private static Optional<String> value(Iterator<String> left) {
        return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    long seed() {
        return SEED;
    }

    boolean wants(String row) {
        return rows.matcher(row).find();
    }

    /** Whether everything is measured, so that the table may be kept. */
    boolean isWhole() {
        return rows.pattern().isEmpty();
    }
}
