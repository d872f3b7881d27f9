package io.kalends.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * All columns of a kept event in one document, in which the documents among them stand as in the database: an event that
 * can be read where it was copied to, without asking the database. Its notation is Smile, a binary form of JSON that is
 * read faster. Absent values are left out, and other columns are another form of it.
 */
public final class EventCopy {

    private static final ObjectMapper MAPPER = EventJson.mapper(SmileMapper.builder());

    private final byte[] document;

    /** What {@link #octets} gave. */
    @SuppressWarnings("ArrayStoredAsReference") // nobody writes into it
    public EventCopy(byte[] document) {
        this.document = document;
    }

    /** A copy of an event as it is now. */
    public static EventCopy of(Event event) {
        try {
            return new EventCopy(MAPPER.writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document. */
    public byte[] octets() {
        return document;
    }

    /** The event as it was. */
    public Event event() {
        return read(Event.class);
    }

    /** No more of it than registration is about. */
    public Registrable registrable() {
        return read(Registrable.class);
    }

    private <T> T read(Class<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
