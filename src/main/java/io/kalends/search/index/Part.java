package io.kalends.search.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * The parts of an event's text. The weight is how many times a word counts for each time it stands there: a word of the
 * name as often as six in the description. They were tried on the judged searches, see {@code RelevanceTest}.
 */
enum Part {
    NAME(6),
    SUBTITLE(4),
    TOPIC(3),
    BROADER_TOPIC(1),
    ORGANIZER(3),
    SPEAKER(3),
    AFFILIATION(2),
    VENUE(3),
    CITY(3),
    REGION(1),
    PROGRAMME(2),
    DESCRIPTION(1);

    private static final Set<Part> RECURRING = EnumSet.of(TOPIC, BROADER_TOPIC, ORGANIZER, VENUE, CITY, REGION);

    private final int weight;

    Part(int weight) {
        this.weight = weight;
    }

    /** Whether many events have the same text there. */
    boolean isRecurring() {
        return RECURRING.contains(this);
    }

    int weight() {
        return weight;
    }
}
