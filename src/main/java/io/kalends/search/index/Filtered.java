package io.kalends.search.index;

import io.kalends.search.words.Typed;
import java.util.List;

/** The events that some filters leave, asked about many times. */
public interface Filtered {

    /** An event that can be offered. */
    record Named(String name, String slug) {}

    /** How many have a value, counted no further than {@link Suggestion#COUNTED}. */
    long count(IndexField field, String value);

    /** How many have this name, which some have, counted no further. */
    default long countNamed(String name) {
        return count(IndexField.NAME, name);
    }

    /** Events whose names have a word for each beginning typed, those that come soonest first. */
    List<Named> named(Typed typed, int most);
}
