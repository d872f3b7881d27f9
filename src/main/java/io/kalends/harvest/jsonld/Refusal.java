package io.kalends.harvest.jsonld;

/** Why one item does not become an event; the others go on. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the schema.org property at fault, for example {@code endDate} or {@code offers.validThrough}
     * @param detail what is wrong with it, as a sentence
     */
    public Refusal(String field, String detail) {
        super(detail, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
