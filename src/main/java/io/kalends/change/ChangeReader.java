package io.kalends.change;

/** Something derived from events that follows the change log. */
public interface ChangeReader {

    /** Where it stopped reading last time. */
    Position position();

    /** Takes in the next changes, in order. When it throws, it is given the same changes again. */
    void read(Changes changes);
}
