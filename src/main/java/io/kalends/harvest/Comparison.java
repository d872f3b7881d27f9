package io.kalends.harvest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the events of a file that are kept as they are while the file is surveyed, so that they need not be read again: most
 * files say mostly what they said the last time. What another import changes after that is left to that one, as if it had come
 * later.
 */
final class Comparison {

    private static final int BATCH = 500;

    private final Shelf shelf;
    private final String source;
    private final Survey survey;

    /** Its own: the names that new topics get are those of events that are listed. */
    private final Subjects subjects;

    private final List<Incoming> batch = new ArrayList<>();
    private volatile boolean paysOff = true;

    Comparison(Shelf shelf, String source, Survey survey) {
        this.shelf = shelf;
        this.source = source;
        this.survey = survey;
        this.subjects = shelf.subjects();
    }

    /** Whether to compare what comes next: what has changed is read once more than without. Asked by any thread. */
    boolean paysOff() {
        return paysOff;
    }

    /** The topics of an event, if the file lists it once. */
    List<String> topics(Collection<String> keywords) {
        return subjects.topics(keywords);
    }

    /** Events that the survey has taken note of. */
    void add(List<Incoming> events) {
        batch.addAll(events);
        if (batch.size() >= BATCH) {
            compare();
        }
    }

    void end() {
        if (!batch.isEmpty()) {
            compare();
        }
    }

    private void compare() {
        Collection<String> unchanged = shelf.unchanged(batch, source);
        unchanged.forEach(survey::recognize);
        paysOff = 2 * unchanged.size() >= batch.size();
        batch.clear();
    }
}
