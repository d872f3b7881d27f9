package io.kalends.search.words;

import io.kalends.search.words.FormsQuery.Weighing;
import java.io.IOException;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/**
 * Weighs events of which only the heaviest are wanted, while all are counted: once it is told what there is to beat, whatever
 * occurs too seldom to beat it weighs nothing, without a look at the length of its text.
 */
public final class Contest extends Scorable {

    private final @Nullable Weighing weighing;
    private int event = -1;
    private float frequency;
    private float toBeat;
    private float tooSeldom;

    /**
     * @param weighing absent when nobody wants to know
     */
    Contest(@Nullable Weighing weighing) {
        this.weighing = weighing;
    }

    boolean isHeld() {
        return weighing != null;
    }

    /** Whoever asks from now on may add weights up: nothing is to be beaten until they say so. */
    void begin() {
        toBeat = 0;
        tooSeldom = 0;
    }

    void at(int next, float itsFrequency) {
        event = next;
        frequency = itsFrequency;
    }

    /** From now on, what weighs less is not told from what weighs nothing. */
    public void beat(float weight) {
        toBeat = weight;
    }

    @Override
    public float score() throws IOException {
        if (frequency <= tooSeldom || weighing == null) {
            return 0;
        }
        if (weighing.mostWeight(frequency) < toBeat) {
            tooSeldom = frequency;
            return 0;
        }
        return weighing.weight(event, frequency);
    }

    @Override
    public int docID() {
        return event;
    }
}
