package io.kalends.search.query;

/** A box in degrees; one whose west is greater than its east crosses the 180th meridian. */
public record Box(double west, double south, double east, double north) {

    static Box parse(String text) {
        double[] at = Near.numbers(text, 4, "is not a box: write west,south,east,north in degrees");
        if (Math.abs(at[0]) > 180 || Math.abs(at[2]) > 180 || Math.abs(at[1]) > 90 || Math.abs(at[3]) > 90) {
            throw new IllegalArgumentException("lies outside the earth: longitudes reach 180, latitudes 90 degrees");
        }
        if (at[1] > at[3]) {
            throw new IllegalArgumentException("has its south above its north: exchange them");
        }
        return new Box(at[0], at[1], at[2], at[3]);
    }

    public boolean crossesTheDateLine() {
        return west > east;
    }
}
