package io.kalends.search.query;

import io.kalends.http.problem.NearMiss;
import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of a request's parameters. What cannot be understood is collected, so that a caller hears of all of it at once. */
final class Values {

    static final int MOST = 50;
    static final int LONGEST = 200;

    private final MultivaluedMap<String, String> query;
    private final List<Problem.Cause> refused = new ArrayList<>();

    Values(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    boolean has(SearchParameter parameter) {
        return query.containsKey(parameter.parameter());
    }

    /** The one value, read; a reader refuses by an {@link IllegalArgumentException} whose message goes on after the value. */
    <T> Optional<T> one(SearchParameter parameter, Function<String, T> reader) {
        List<String> given = query.getOrDefault(parameter.parameter(), List.of());
        if (given.size() > 1) {
            refuse(parameter, parameter.parameter() + " can be given once only.");
            return Optional.empty();
        }
        return given.stream().findFirst().flatMap(it -> read(parameter, it, reader));
    }

    /** Every value, repeated or separated by commas, each once. */
    <T> Set<T> many(SearchParameter parameter, Function<String, T> reader) {
        List<String> given = query.getOrDefault(parameter.parameter(), List.of()).stream()
                .flatMap(it -> Stream.of(it.split(",", -1)))
                .map(String::strip)
                .limit(MOST + 1L)
                .toList();
        if (given.size() > MOST) {
            refuse(parameter, parameter.parameter() + " takes at most " + MOST + " values.");
            return Set.of();
        }
        Set<T> values = new LinkedHashSet<>();
        given.forEach(it -> read(parameter, it, reader).ifPresent(values::add));
        return values;
    }

    <E> Optional<E> choice(SearchParameter parameter, E[] choices, Function<E, String> name) {
        return one(parameter, it -> chosen(it, choices, name));
    }

    <E> Set<E> choices(SearchParameter parameter, E[] choices, Function<E, String> name) {
        return many(parameter, it -> chosen(it, choices, name));
    }

    private static <E> E chosen(String text, E[] choices, Function<E, String> name) {
        List<String> names = Arrays.stream(choices).map(name).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            String meant = NearMiss.nearest(text, names)
                    .map(it -> "did you mean " + it + "? ")
                    .orElse("");
            throw new IllegalArgumentException("is not a choice: " + meant + "use " + String.join(", ", names));
        }
        return choices[index];
    }

    private <T> Optional<T> read(SearchParameter parameter, String text, Function<String, T> reader) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            refuse(parameter, parameter.parameter() + " is empty: give it a value or leave it out.");
            return Optional.empty();
        }
        if (stripped.length() > LONGEST && parameter.form().kind() != ParameterForm.Kind.TOKEN) {
            refuse(parameter, parameter.parameter() + " is too long: at most " + LONGEST + " characters.");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(stripped));
        } catch (IllegalArgumentException e) {
            refuse(parameter, parameter.parameter() + "=" + stripped + " " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    void refuseIf(boolean contradiction, SearchParameter parameter, String sentence) {
        if (contradiction) {
            refuse(parameter, sentence);
        }
    }

    private void refuse(SearchParameter parameter, String sentence) {
        refused.add(Problem.Cause.inParameter(parameter.parameter(), sentence));
    }

    /** Ends the request when anything was refused. */
    void check() {
        if (!refused.isEmpty()) {
            throw new Problem(ProblemTypes.INVALID_PARAMETER, refused.get(0).detail(), refused);
        }
    }
}
