package io.kalends.search.index;

import io.kalends.event.Choice;
import java.util.List;

/**
 * A way to complete what somebody is typing.
 *
 * @param value what the filter of this kind takes; of an event its slug
 * @param label what people read
 * @param marked the label with what was typed marked, as HTML
 * @param count how many events it stands for within the filters, at most {@link #COUNTED}
 */
public record Suggestion(Kind kind, String value, String label, String marked, long count) {

    /** As far as is counted: beyond, a number says nothing to who is typing. */
    public static final int COUNTED = 1_000;

    /** What can be completed, in the order in which it is shown. */
    public enum Kind {
        TOPIC,
        ORGANIZER,
        CITY,
        EVENT;

        /** As it stands in addresses and answers. */
        public String parameter() {
            return Choice.name(this);
        }

        /** The names of all. */
        public static List<String> names() {
            return Choice.names(Kind.class);
        }
    }
}
