package io.kalends.search.index;

import io.kalends.event.Coordinates;
import io.kalends.search.query.Facet;
import io.kalends.search.words.Terms;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event can be filtered, counted and ordered by, see {@link EventDocument}. Its words are kept besides, see
 * {@link Terms}.
 */
public enum IndexField {
    ID("id", Kind.KEY, it -> List.of(it.id)),
    ID_HIGH("idHigh", Kind.NUMBER, it -> List.of(it.idHigh)),
    ID_LOW("idLow", Kind.NUMBER, it -> List.of(it.idLow)),
    START("start", Kind.NUMBER, it -> List.of(it.start)),
    END("end", Kind.NUMBER, it -> List.of(it.end)),
    STARTS_AT("startsAt", Kind.NUMBER, it -> some(it.startsAt)),
    ENDS_AT("endsAt", Kind.NUMBER, it -> some(it.endsAt)),
    MODIFIED_AT("modifiedAt", Kind.NUMBER, it -> List.of(it.modifiedAt)),
    VERSION("version", Kind.GIVEN, it -> List.of(it.version)),
    WEIGHT("weight", Kind.GIVEN, it -> List.of(it.weight)),
    TOPICS("topics", Kind.FACET, it -> it.topics),
    ORGANIZERS("organizers", Kind.FACET, it -> it.organizers),
    ORGANIZER_NAMES("organizerNames", Kind.KEYWORD, it -> it.organizerNames),
    NAME("name", Kind.KEPT, it -> List.of(it.name)),
    SLUG("slug", Kind.KEPT, it -> List.of(it.slug)),
    LANGUAGES("languages", Kind.FACET, it -> it.languages),
    ATTENDANCE("attendance", Kind.FACET, it -> List.of(it.attendance)),
    STATUS("status", Kind.FACET, it -> List.of(it.status)),
    COUNTRY("country", Kind.FACET, it -> some(it.country)),
    CITY("city", Kind.KEYWORD, it -> some(it.city)),
    CITY_NAME("cityName", Kind.FACET, it -> some(it.cityName)),
    GEO("geo", Kind.PLACE, it -> some(it.geo)),
    WEEKDAYS("weekdays", Kind.FACET, it -> it.weekdays),
    START_MINUTE("startMinute", Kind.NUMBER, it -> some(it.startMinute)),
    PRICE("price", Kind.DECIMAL, it -> some(it.price)),
    FREE("free", Kind.FACET, it -> some(it.free)),
    REGISTRATION_WHILE_OPEN("registrationWhileOpen", Kind.FACET, it -> List.of(it.registrationWhileOpen)),
    REGISTRATION_OPENS("registrationOpens", Kind.NUMBER, it -> some(it.registrationOpens)),
    REGISTRATION_CLOSES("registrationCloses", Kind.NUMBER, it -> some(it.registrationCloses)),
    REGISTRATION_ENDS("registrationEnds", Kind.NUMBER, it -> List.of(it.registrationEnds));

    /** What can be done with a field. */
    public enum Kind {
        /** {@link String}s that an event is found by, exactly so. */
        KEYWORD,
        /** The same, and counted. */
        FACET,
        /** A {@link String} that an event is found by, exactly so, and that few others have; it cannot be listed. */
        KEY,
        /** The same as a key, and given back with an event. */
        KEPT,
        /** One {@link Long} at most, to find and to order by. */
        NUMBER,
        /** One {@link Long}, given back. */
        GIVEN,
        /** One {@link Double} at most, to find by. */
        DECIMAL,
        /** {@link Coordinates} at most once, to find and to order by distance from. */
        PLACE
    }

    private final String path;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final Function<EventDocument, Collection<?>> values;

    IndexField(String path, Kind kind, Function<EventDocument, Collection<?>> values) {
        this.path = path;
        this.kind = kind;
        this.values = values;
    }

    /** What events are counted by in a facet. */
    public static IndexField of(Facet facet) {
        return switch (facet) {
            case TOPIC -> TOPICS;
            case ORGANIZER -> ORGANIZERS;
            case LANGUAGE -> LANGUAGES;
            case ATTENDANCE -> ATTENDANCE;
            case COUNTRY -> COUNTRY;
            case CITY -> CITY_NAME;
            case WEEKDAY -> WEEKDAYS;
            case REGISTRATION -> REGISTRATION_WHILE_OPEN;
            case FREE -> FREE;
            case STATUS -> STATUS;
        };
    }

    /** Its name in an index. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** What an event has there, of the type that its kind says. */
    public Collection<?> of(EventDocument event) {
        return values.apply(event);
    }

    private static <T> List<T> some(@Nullable T value) {
        return Stream.ofNullable(value).toList();
    }
}
