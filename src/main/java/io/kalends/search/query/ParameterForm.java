package io.kalends.search.query;

import java.util.List;
import java.util.Optional;

/**
 * How a parameter of a search is written: what the contract says of its values, and what is refused.
 *
 * @param isList several values, repeated or separated by commas
 * @param choices of each value; empty when they are not closed
 * @param pattern of each value, a regular expression of ECMA-262; absent when it says nothing
 * @param bounds of a number; absent for anything else
 */
record ParameterForm(
        Kind kind, boolean isList, List<String> choices, Optional<String> pattern, Optional<Bounds> bounds) {

    /** What a single value is. */
    enum Kind {
        /** A text of up to {@value Values#LONGEST} characters. */
        TEXT,
        /** A text of our own making, however long. */
        TOKEN,
        NUMBER,
        INTEGER,
        BOOLEAN
    }

    /** Between which a number lies; {@code least} itself is possible when it is {@code included}, {@code most} always. */
    record Bounds(long least, boolean included, long most) {

        boolean admit(double number) {
            return (included ? number >= least : number > least) && number <= most;
        }
    }

    static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private static final String DEGREES = "-?\\d{1,3}(\\.\\d+)?";

    static ParameterForm text() {
        return of(Kind.TEXT, Optional.empty());
    }

    static ParameterForm text(String pattern) {
        return of(Kind.TEXT, Optional.of(pattern));
    }

    static ParameterForm token() {
        return of(Kind.TOKEN, Optional.empty());
    }

    static ParameterForm bool() {
        return of(Kind.BOOLEAN, Optional.empty());
    }

    /** A date, a local date and time, or an instant with offset (RFC 3339). */
    static ParameterForm instant() {
        return text("^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?)?$");
    }

    static ParameterForm timeOfDay() {
        return text("^([01]\\d|2[0-3]):[0-5]\\d$");
    }

    /** So many numbers of degrees, separated by commas. */
    static ParameterForm degrees(int numbers) {
        return text("^" + DEGREES + "(," + DEGREES + "){" + (numbers - 1) + "}$");
    }

    static ParameterForm integer(long least, long most) {
        return bounded(Kind.INTEGER, new Bounds(least, true, most));
    }

    static ParameterForm number(long least, long most) {
        return bounded(Kind.NUMBER, new Bounds(least, true, most));
    }

    static ParameterForm numberAbove(long least, long most) {
        return bounded(Kind.NUMBER, new Bounds(least, false, most));
    }

    static ParameterForm oneOf(List<String> choices) {
        return new ParameterForm(Kind.TEXT, false, choices, Optional.empty(), Optional.empty());
    }

    static ParameterForm list() {
        return listOf(List.of());
    }

    static ParameterForm list(String pattern) {
        return new ParameterForm(Kind.TEXT, true, List.of(), Optional.of(pattern), Optional.empty());
    }

    static ParameterForm listOf(List<String> choices) {
        return new ParameterForm(Kind.TEXT, true, choices, Optional.empty(), Optional.empty());
    }

    private static ParameterForm of(Kind kind, Optional<String> pattern) {
        return new ParameterForm(kind, false, List.of(), pattern, Optional.empty());
    }

    private static ParameterForm bounded(Kind kind, Bounds bounds) {
        return new ParameterForm(kind, false, List.of(), Optional.empty(), Optional.of(bounds));
    }
}
