package io.kalends.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads instants of {@link Rfc3339}: a page of a listing has dozens. */
final class InstantReader extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Optional<Instant> plain =
                parser.hasToken(JsonToken.VALUE_STRING) ? Rfc3339.plain(parser.getText()) : Optional.empty();
        return plain.isPresent() ? plain.get() : InstantDeserializer.INSTANT.deserialize(parser, context);
    }
}
