package io.kalends.search.query;

import static io.kalends.search.query.SearchParameter.*;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Choice;
import io.kalends.event.Coordinates;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationState;
import io.kalends.event.Slug;
import io.kalends.event.TopicTree;
import io.kalends.http.problem.NearMiss;
import io.kalends.search.query.ParameterForm.Bounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads a search from the parameters of a request; whatever cannot be understood ends the request with a problem. */
@ApplicationScoped
public class SearchParameters {

    /** Characters that the words to find have at most. */
    public static final int LONGEST_TEXT = Values.LONGEST;

    /** As far as numbered pages reach, and as far as totals are counted. */
    public static final int REACH = 10_000;

    private static final Set<String> PLACE = Set.of(PAGE.parameter(), CURSOR.parameter());
    private static final Set<String> FORM =
            Set.of(FIELDS.parameter(), INCLUDE.parameter(), LANG.parameter(), SearchParameter.FACETS.parameter());

    private final Clock clock;
    private final SearchConfig config;
    private final TopicNames topics;

    SearchParameters(Clock clock, SearchConfig config, TopicNames topics) {
        this.clock = clock;
        this.config = config;
        this.topics = topics;
    }

    /** The search that a request for a listing asks for. Without {@code asOf} its clock is now, cut to the second. */
    public EventQuery read(MultivaluedMap<String, String> query) {
        return read(query, PageSize.LISTING);
    }

    /** How many pages of a listing one can ask for by number. */
    public static int pages(long total, int limit) {
        return (int) Math.min((total + limit - 1) / limit, REACH / limit);
    }

    /** The search that a request asks for, with pages of another size than those of listings. */
    public EventQuery read(MultivaluedMap<String, String> query, PageSize size) {
        Values values = new Values(query);
        Optional<Cursor> cursor = values.one(CURSOR, Cursor::decode);
        Instant now = cursor.map(Cursor::asOf).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        DateWindow window = DateWindows.read(values, now, config.timeZone());
        Optional<String> q = values.one(Q, it -> it);
        TopicTree tree = topics.tree();
        int limit = values.one(LIMIT, it -> integer(it, new Bounds(1, true, size.most())))
                .orElse(size.usual());
        Optional<Integer> page = values.one(PAGE, it -> integer(it, new Bounds(1, true, REACH / limit)));
        EventQuery read = new EventQuery(
                q,
                window,
                values.many(TOPIC, it -> topic(it, tree)),
                values.many(TOPIC_ALL, it -> topic(it, tree)),
                values.many(TOPIC_NOT, it -> topic(it, tree)),
                values.many(ORGANIZER, it -> it.toLowerCase(Locale.ROOT)),
                values.many(SearchParameter.LANGUAGE, SearchParameters::language),
                values.choices(ATTENDANCE, AttendanceMode.values(), Choice::name),
                values.many(COUNTRY, SearchParameters::country),
                values.many(CITY, SearchParameters::city),
                near(values),
                values.one(BBOX, Box::parse),
                values.choices(WEEKDAY, DayOfWeek.values(), Choice::name),
                values.one(STARTS_AFTER, SearchParameters::timeOfDay),
                values.one(STARTS_BEFORE, SearchParameters::timeOfDay),
                values.one(PRICE_MAX, SearchParameters::amount),
                values.choices(REGISTRATION, RegistrationState.values(), Choice::name),
                values.one(REGISTRATION_CLOSES_BEFORE, it -> DateWindows.instant(it, window.zone(), 1)),
                values.choice(FREE, new Boolean[] {true, false}, String::valueOf),
                values.choices(STATUS, EventStatus.values(), Choice::name),
                sort(values, q),
                limit,
                paging(cursor, page),
                values.choices(SearchParameter.FACETS, Facet.values(), Facet::parameter),
                binding(query));
        contradictions(values, read, cursor);
        values.check();
        return read;
    }

    private static void contradictions(Values values, EventQuery read, Optional<Cursor> cursor) {
        values.refuseIf(
                cursor.isPresent() && values.has(PAGE), PAGE, "page and cursor exclude each other: leave one out.");
        values.refuseIf(
                cursor.filter(it -> it.filters() != read.binding()).isPresent(),
                CURSOR,
                "cursor belongs to a search with other parameters: use the same ones, or start again without it.");
        values.refuseIf(
                cursor.filter(it -> !it.isOf(read.sort())).isPresent(),
                CURSOR,
                "cursor is not one of ours: start again without it and follow next.");
        values.refuseIf(
                read.sort() == Sort.DISTANCE && read.near().isEmpty(),
                SORT,
                "sort=distance needs near=latitude,longitude.");
        values.refuseIf(
                read.sort() == Sort.RELEVANCE && read.q().isEmpty(),
                SORT,
                "sort=relevance needs q, the words to weigh.");
        values.refuseIf(
                values.has(RADIUS) && read.near().isEmpty() && !values.has(NEAR),
                RADIUS,
                "radius needs near=latitude,longitude.");
        values.refuseIf(
                read.startsAfter().isPresent()
                        && read.startsBefore()
                                .filter(it -> !it.isAfter(read.startsAfter().get()))
                                .isPresent(),
                STARTS_AFTER,
                "startsAfter must lie before startsBefore.");
    }

    private static Sort sort(Values values, Optional<String> q) {
        return values.choice(SORT, Sort.values(), Sort::parameter).orElse(q.isPresent() ? Sort.RELEVANCE : Sort.START);
    }

    private static Paging paging(Optional<Cursor> cursor, Optional<Integer> page) {
        if (cursor.isPresent()) {
            return new Paging.At(cursor.get());
        }
        return page.<Paging>map(Paging.Numbered::new).orElseGet(Paging.Beginning::new);
    }

    private static Optional<Near> near(Values values) {
        Optional<Coordinates> centre = values.one(NEAR, Near::centre);
        double radius = values.one(RADIUS, Near::radius).orElse(Near.DEFAULT_RADIUS);
        return centre.map(it -> new Near(it, radius));
    }

    private static String topic(String text, TopicTree tree) {
        String slug = text.toLowerCase(Locale.ROOT);
        if (tree.find(slug).isEmpty()) {
            List<String> known = tree.all().stream().map(it -> it.slug()).toList();
            throw new IllegalArgumentException("is not a topic"
                    + NearMiss.nearest(slug, known)
                            .map(it -> ": did you mean " + it + "?")
                            .orElse(".")
                    + " See /v1/topics for all of them");
        }
        return slug;
    }

    private static String language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            if (tag.matches("(?!und)[a-z]{2,3}(-.*)?")) {
                return tag.toLowerCase(Locale.ROOT);
            }
        } catch (IllformedLocaleException e) {
            // said below, in words that a caller understands
        }
        throw new IllegalArgumentException("is not a language: use a tag of BCP 47, for example en or pt-BR");
    }

    private static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new IllegalArgumentException("is not a country: use a code of ISO 3166-1, for example BE");
        }
        return code;
    }

    private static String city(String text) {
        String folded = Slug.of(text);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("is not a city");
        }
        return folded;
    }

    private static LocalTime timeOfDay(String text) {
        try {
            LocalTime time = LocalTime.parse(text);
            if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below, in words that a caller understands
        }
        throw new IllegalArgumentException("is not a time of day: write it like 16:30");
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?") || !bounds(PRICE_MAX).admit(Double.parseDouble(text))) {
            throw new IllegalArgumentException("is not an amount: write it like 20 or 12.50");
        }
        return new BigDecimal(text);
    }

    private static int integer(String text, Bounds bounds) {
        if (text.matches("\\d{1,9}") && bounds.admit(Integer.parseInt(text))) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("is not a whole number between " + bounds.least() + " and " + bounds.most());
    }

    private static Bounds bounds(SearchParameter parameter) {
        return parameter.form().bounds().orElseThrow();
    }

    /** A digest of everything that decides which events a search finds, and in which order. */
    private static long binding(MultivaluedMap<String, String> query) {
        TreeMap<String, List<String>> deciding = new TreeMap<>(query);
        deciding.keySet().removeAll(PLACE);
        deciding.keySet().removeAll(FORM);
        return ByteBuffer.wrap(DigestUtils.sha256(deciding.toString())).getLong();
    }
}
