package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What should come first for some words: one line of {@code relevance/judgements.txt}, which says how to read it.
 *
 * @param filters further parameters of the request, as they stand in an address
 * @param right patterns of the events that should come first
 */
record Judgement(String kind, String words, String filters, List<String> right) {

    private static final Path FILE = Path.of("src/test/resources/relevance/judgements.txt");

    static List<Judgement> all() {
        try {
            return Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(Judgement::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judgement parse(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("four columns are wanted: " + line);
        }
        return new Judgement(
                columns[0].strip(),
                columns[1].strip(),
                columns[2].strip(),
                Arrays.asList(columns[3].strip().split("\\s+")));
    }

    /** Whether one of its patterns means an event. */
    Predicate<JudgedEvents.Listed> accepted() {
        return right.stream().map(Judgement::meant).reduce(Predicate::or).orElseThrow();
    }

    /** Whether a pattern means an event. */
    static Predicate<JudgedEvents.Listed> meant(String pattern) {
        if (pattern.startsWith("topic:")) {
            return event -> event.topics().contains(pattern.substring("topic:".length()));
        }
        Pattern slug = Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return event -> slug.matcher(event.slug()).matches();
    }

    /** The place of the first right one among these, from 1; 0 when there is none. */
    int rank(List<JudgedEvents.Listed> answer) {
        Predicate<JudgedEvents.Listed> accepted = accepted();
        for (int i = 0; i < answer.size(); i++) {
            if (accepted.test(answer.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return words + (filters.isEmpty() ? "" : " (" + filters + ")");
    }
}
