package io.kalends.search;

import io.kalends.event.Coordinates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.spatial.GeoPoint;

/** Reads matches from the index, each with what its place in the order depends on and nothing more. */
final class Hits {

    private Hits() {}

    static ProjectionFinalStep<Hit> projection(SearchProjectionFactory<?, ?> f, EventQuery query) {
        ProjectionFinalStep<? extends Object> place = switch (query.sort()) {
            case START, START_DESCENDING -> f.field("start", Long.class);
            case MODIFIED_DESCENDING -> f.field("modifiedAt", Long.class);
            case REGISTRATION_CLOSES -> f.field("registrationCloses", Long.class);
            case RELEVANCE -> f.score();
            case DISTANCE -> f.field("geo", GeoPoint.class);
        };
        return f.composite().from(f.id(String.class), place).asList(values -> hit(values, query));
    }

    private static Hit hit(List<?> values, EventQuery query) {
        Optional<Object> place = Optional.ofNullable(values.get(1));
        return new Hit(UUID.fromString((String) values.get(0)), query.sort().key(place, query));
    }

    /** Metres between a point of the index and the centre of the search. */
    static double distance(GeoPoint point, Near near) {
        return new Coordinates(point.latitude(), point.longitude()).kilometresTo(near.centre()) * 1000;
    }
}
