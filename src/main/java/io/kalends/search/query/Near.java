package io.kalends.search.query;

import io.kalends.event.Coordinates;

/** A circle on the earth; the radius in kilometres. */
public record Near(Coordinates centre, double radius) {

    static final double DEFAULT_RADIUS = 25;

    static Coordinates centre(String text) {
        double[] numbers = numbers(text, 2, "is not a point: write latitude,longitude, for example 43.65,-79.38");
        return new Coordinates(numbers[0], numbers[1]);
    }

    static double radius(String text) {
        double radius = numbers(text, 1, "is not a distance in kilometres")[0];
        ParameterForm.Bounds bounds = SearchParameter.RADIUS.form().bounds().orElseThrow();
        if (!bounds.admit(radius)) {
            throw new IllegalArgumentException(
                    "is not between " + bounds.least() + " and " + bounds.most() + " kilometres");
        }
        return radius;
    }

    static double[] numbers(String text, int count, String otherwise) {
        String[] parts = text.split(",", -1);
        if (parts.length == count) {
            try {
                double[] numbers = new double[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = Double.parseDouble(parts[i].strip());
                }
                if (java.util.Arrays.stream(numbers).allMatch(Double::isFinite)) {
                    return numbers;
                }
            } catch (NumberFormatException e) {
                // said below, in words that a caller understands
            }
        }
        throw new IllegalArgumentException(otherwise);
    }
}
