package io.kalends.listing;

import io.kalends.http.problem.NearMiss;
import io.kalends.http.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which members of an item are shown.
 *
 * @param shown only these, or all when empty
 * @param extras and these of those that are not shown otherwise
 */
record ItemFields(Set<String> shown, Set<String> extras) {

    private static final Set<String> ALL = Arrays.stream(EventItem.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    static ItemFields read(MultivaluedMap<String, String> asked) {
        Set<String> shown = values(asked, "fields", ALL);
        Set<String> extras = new LinkedHashSet<>(values(asked, "include", EventItems.EXTRAS));
        shown.stream()
                .filter(EventItems.EXTRAS::contains)
                .filter(it -> !it.equals("registration"))
                .forEach(extras::add);
        Set<String> both = new LinkedHashSet<>(shown);
        both.addAll(shown.isEmpty() ? Set.of() : extras);
        return new ItemFields(both, extras);
    }

    private static Set<String> values(MultivaluedMap<String, String> asked, String parameter, Set<String> known) {
        Set<String> values = asked.getOrDefault(parameter, List.of()).stream()
                .flatMap(it -> Stream.of(it.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        values.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            String meant = NearMiss.nearest(it, known)
                    .map(near -> "did you mean " + near + "? ")
                    .orElse("");
            String detail = parameter + "=" + it + " is not a choice: " + meant + "use "
                    + String.join(", ", new TreeSet<>(known)) + ".";
            throw Problem.inParameter(parameter, detail);
        });
        return values;
    }
}
