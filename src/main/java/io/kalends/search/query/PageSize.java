package io.kalends.search.query;

/**
 * How many events one answer holds.
 *
 * @param most the greatest {@code limit} that one may ask for
 * @param usual what counts when {@code limit} is left out
 */
public record PageSize(int most, int usual) {

    /** A page of a listing. */
    static final PageSize LISTING = new PageSize(100, 20);

    public PageSize {
        if (usual < 1 || usual > most || most > SearchParameters.REACH) {
            throw new IllegalArgumentException("an answer holds 1 to " + SearchParameters.REACH + " events");
        }
    }
}
