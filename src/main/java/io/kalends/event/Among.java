package io.kalends.event;

/**
 * A condition of HQL with one parameter, an array, for any number of values, so that Hibernate and PostgreSQL plan it once.
 */
final class Among {

    private Among() {}

    /**
     * The attribute is one of {@code :these}. The cast only tells HQL the type; the last argument of a function might be a
     * list, for which Hibernate plans anew each time, so that is not the array.
     */
    static String these(String attribute) {
        return "cast(sql('(? = any(?) and ?)', " + attribute + ", :these, true) as Boolean)";
    }
}
