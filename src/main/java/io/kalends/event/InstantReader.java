package io.kalends.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Reads instants of RFC 3339. Those of a document are mostly in UTC and to the second: a page of a listing has dozens, and
 * the platform takes ten times as long for each.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "0000-00-00T00:00:00Z";

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING) && hasForm(parser.getText())) {
            try {
                return read(parser.getText());
            } catch (DateTimeException e) {
                // a second of the leap year, or a day that is none: the platform knows what to make of it
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char sign = text.charAt(i);
            if (FORM.charAt(i) == '0' ? sign < '0' || sign > '9' : sign != FORM.charAt(i)) {
                return false;
            }
        }
        return number(text, 11, 2) < 24 && number(text, 14, 2) < 60 && number(text, 17, 2) < 60;
    }

    private static Instant read(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day.toEpochDay())
                + TimeUnit.HOURS.toSeconds(number(text, 11, 2))
                + TimeUnit.MINUTES.toSeconds(number(text, 14, 2))
                + number(text, 17, 2));
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
