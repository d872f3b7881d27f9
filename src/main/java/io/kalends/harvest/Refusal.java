package io.kalends.harvest;

/** Why one item does not become an event; the others go on. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the schema.org property at fault, for example {@code endDate} or {@code offers.validThrough}
     * @param detail what is wrong with it, as a sentence
     */
    Refusal(String field, String detail) {
        super(detail, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
