package io.kalends.view;

import io.kalends.event.Choice;
import io.kalends.http.problem.NearMiss;
import io.kalends.http.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a page looks like, as its address asks: {@code layout} and {@code theme}. */
public record Appearance(Layout layout, Theme theme) {

    public static final String LAYOUT = "layout";
    public static final String THEME = "theme";

    /** The looks that an address asks for; a problem when it names others than there are. */
    public static Appearance read(MultivaluedMap<String, String> asked) {
        return new Appearance(choice(LAYOUT, asked, Layout.values()), choice(THEME, asked, Theme.values()));
    }

    /** The first choice is the one without a word. */
    private static <E extends Enum<E>> E choice(String parameter, MultivaluedMap<String, String> asked, E[] choices) {
        List<String> given = asked.getOrDefault(parameter, List.of());
        if (given.size() > 1) {
            throw Problem.inParameter(parameter, parameter + " can be given once only.");
        }
        if (given.isEmpty()) {
            return choices[0];
        }
        Set<String> known = new TreeSet<>();
        for (E each : choices) {
            known.add(Choice.name(each));
            if (Choice.name(each).equals(given.get(0))) {
                return each;
            }
        }
        String meant = NearMiss.nearest(given.get(0), known)
                .map(it -> "did you mean " + it + "? ")
                .orElse("");
        throw Problem.inParameter(
                parameter,
                parameter + "=" + given.get(0) + " is not a choice: " + meant + "use " + String.join(", ", known)
                        + ".");
    }

    /** As it stands in addresses. */
    public String layoutName() {
        return Choice.name(layout);
    }

    public String themeName() {
        return Choice.name(theme);
    }
}
