package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import io.kalends.search.index.Question;
import io.kalends.search.query.Facet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;

/** Counts events by everything that a search asks for. */
final class FacetCounts {

    private final Map<Facet, ValueCounts> values = new EnumMap<>(Facet.class);
    private final RegistrationCounts registration;
    private final boolean isRegistrationAsked;

    FacetCounts(Question question) {
        question.facets().stream()
                .filter(it -> it != Facet.REGISTRATION)
                .forEach(it -> values.put(it, new ValueCounts(IndexField.of(it))));
        this.registration = new RegistrationCounts(question.query().window().asOf());
        this.isRegistrationAsked = question.facets().contains(Facet.REGISTRATION);
    }

    /** Counts those of a stretch; the column is that of its segment. */
    void count(Facet facet, FilteredStretch events, RegistrationCounts.ColumnReader column) throws IOException {
        if (facet == Facet.REGISTRATION) {
            registration.count(events, column);
        } else {
            of(facet).count(events);
        }
    }

    /** Counts events of one segment, each once. */
    EventCounter in(Facet facet, LeafReader segment) throws IOException {
        return facet == Facet.REGISTRATION
                ? registration.in(segment)
                : of(facet).in(segment);
    }

    private ValueCounts of(Facet facet) {
        return Objects.requireNonNull(values.get(facet));
    }

    Map<Facet, Map<String, Long>> read() {
        Map<Facet, Map<String, Long>> read = new EnumMap<>(Facet.class);
        values.forEach((facet, counts) -> read.put(facet, counts.read()));
        if (isRegistrationAsked) {
            read.put(Facet.REGISTRATION, registration.read());
        }
        return read;
    }
}
