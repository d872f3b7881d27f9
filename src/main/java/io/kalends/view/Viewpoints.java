package io.kalends.view;

import io.kalends.event.DateText;
import io.kalends.event.Labels;
import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.RequestLanguage;
import io.kalends.search.query.Moment;
import io.kalends.search.query.TopicNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Locale;

/** Tells from a request where it looks from: {@code lang}, {@code tz}, {@code asOf}. */
@ApplicationScoped
public class Viewpoints {

    private final TopicNames topics;
    private final Moment moment;
    private final RequestLanguage language;

    Viewpoints(TopicNames topics, Moment moment, RequestLanguage language) {
        this.topics = topics;
        this.moment = moment;
        this.language = language;
    }

    /** The viewpoint of a request about one event; a problem when it cannot be understood. */
    public Viewpoint of(MultivaluedMap<String, String> asked, PublicAddress address) {
        return at(moment.clock(asked), asked, address);
    }

    /** The viewpoint of a request whose clock is known. */
    public Viewpoint at(Instant now, MultivaluedMap<String, String> asked, PublicAddress address) {
        Locale locale = language.locale();
        return new Viewpoint(
                locale,
                now,
                moment.zone(asked),
                topics.tree(),
                DateText.in(locale),
                new Labels(locale),
                Words.of(locale),
                address);
    }
}
