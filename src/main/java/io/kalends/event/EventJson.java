package io.kalends.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** How documents stand in {@code jsonb} columns: instants as RFC 3339 text, absent values left out. */
@JsonFormat
@PersistenceUnitExtension
public class EventJson implements FormatMapper {

    /** A document that is none of what stands in its column: somebody else wrote it. */
    public static final class UnreadableException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        UnreadableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final String NOTHING = "[]";

    private final ObjectMapper mapper = mapper();
    private final FormatMapper jackson = new JacksonJsonFormatMapper(mapper);
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    /** The mapper of these columns; also what a fingerprint is taken over. */
    public static ObjectMapper mapper() {
        return mapper(JsonMapper.builder());
    }

    /** The same for another notation of documents. */
    static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M mapper(B notation) {
        return notation.findAndAddModules()
                .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** With a reader that is kept for each type: a page of a listing is a hundred documents, most of them empty lists. */
    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        if (NOTHING.contentEquals(json) && type.getJavaTypeClass() == List.class) {
            return type.cast(List.of());
        }
        try {
            return readers.computeIfAbsent(type.getJavaType(), this::reader).readValue(json.toString());
        } catch (JsonProcessingException e) {
            throw new UnreadableException("a document is no " + type.getTypeName(), e);
        }
    }

    private ObjectReader reader(Type type) {
        return mapper.readerFor(mapper.constructType(type));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return jackson.toString(value, type, options);
    }
}
