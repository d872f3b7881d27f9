package io.kalends.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of a form in which one of several is chosen.
 *
 * @param name parameter that it fills
 */
record Select(String name, String label, List<Choice> choices) {

    /** A value of the field. */
    record Choice(String value, String label, boolean selected) {}

    /** A field with these choices and what is chosen; what the form does not know remains. */
    static Select of(String name, String label, List<Choice> known, String chosen) {
        List<Choice> choices = new ArrayList<>();
        known.forEach(
                it -> choices.add(new Choice(it.value(), it.label(), it.value().equals(chosen))));
        if (choices.stream().noneMatch(Choice::selected) && !chosen.isEmpty()) {
            choices.add(new Choice(chosen, chosen, true));
        }
        return new Select(name, label, choices);
    }

    static Choice choice(String value, String label) {
        return new Choice(value, label, false);
    }
}
