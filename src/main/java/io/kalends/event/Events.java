package io.kalends.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** All events, tombstones included. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, UUID> {

    private static final String BY_START =
            " order by coalesce(starts_at, first_day::timestamp at time zone 'UTC'), first_day is not null, id";
    private static final String BEGIN = "coalesce(starts_at, first_day::timestamp at time zone time_zone)";
    private static final String END = "coalesce(ends_at, starts_at, (last_day + 1)::timestamp at time zone time_zone)";
    private static final String OVER = "(status = 'CANCELLED' or " + END + " <= :now)";
    private static final int FETCHED_AT_ONCE = 10_000;
    private static final int SORTED_WITHIN = 600_000;

    private static final String BY_IDS = "from Event e where " + Among.these("e.id");
    private static final String BY_ID = "from Event e where e.id = :these";
    private static final String BY_SLUG = "from Event e where e.slug = :these";
    private static final String REGISTRABLE = "select e.id, e.deletedAt, e.schedule, e.status, e.registration ";

    /** The event with this id or slug, to be read; deleted ones too. */
    public Optional<Event> findByKey(String idOrSlug) {
        return findByKey("", Event.class, idOrSlug);
    }

    /** No more of the event with this id or slug than registration is about; of deleted ones too. */
    public Optional<Registrable> findRegistrableByKey(String idOrSlug) {
        return findByKey(REGISTRABLE, Object[].class, idOrSlug).map(Events::registrable);
    }

    private static Registrable registrable(Object... columns) {
        return Registrable.of(
                (UUID) columns[0],
                (Instant) columns[1],
                (KeptSchedule) columns[2],
                (EventStatus) columns[3],
                (Registration) columns[4]);
    }

    private <T> Optional<T> findByKey(String selection, Class<T> type, String idOrSlug) {
        return parseId(idOrSlug)
                .map(it -> listToRead(selection + BY_ID, type, it))
                .orElseGet(() -> listToRead(selection + BY_SLUG, type, idOrSlug))
                .stream()
                .findFirst();
    }

    /** Without the copies of their documents by which changes would be noticed. */
    private <T> List<T> listToRead(String query, Class<T> type, Object these) {
        return getSession()
                .createSelectionQuery(query, type)
                .setParameter("these", these)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .list();
    }

    /** An id as text; anything else is no id, and may be a slug. */
    public static Optional<UUID> parseId(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The events with these ids, in this order, to be read; ids that are not there are left out. */
    public List<Event> listByIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Event> found = new HashMap<>();
        listToRead(BY_IDS, Event.class, ids.toArray(UUID[]::new)).forEach(it -> found.put(it.id(), it));
        return ids.stream().flatMap(it -> Stream.ofNullable(found.get(it))).toList();
    }

    /** The events with these ids, in any order, to be changed within the transaction. */
    public List<Event> listToChange(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getSession()
                        .createSelectionQuery(BY_IDS, Event.class)
                        .setParameter("these", ids.toArray(UUID[]::new))
                        .list();
    }

    /** How many live events register under this link, compared by {@link RegistrationLink#comparable}. */
    public long countByRegistrationUrl(String comparable) {
        return count("registrationUrl = ?1 and deletedAt is null", comparable);
    }

    /**
     * The live events that register under this link: those still to come, the soonest first; behind them those that are
     * over or cancelled, the latest first.
     */
    public List<Event> listByRegistrationUrl(String comparable, Instant now, int limit) {
        return listByIds(getSession()
                .createNativeQuery(
                        "select id from event where registration_url = :url and deleted_at is null"
                                + " order by " + OVER + ", case when " + OVER + " then null else " + BEGIN + " end, "
                                + BEGIN + " desc, id",
                        UUID.class)
                .setParameter("url", comparable)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList());
    }

    /** The events that a source knows under these keys. */
    public List<Event> listByExternalIds(String source, Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : list("source = ?1 and externalId in ?2", source, externalIds);
    }

    /** The live events of a source whose canonical page is one of these. */
    public List<Event> listByUrls(String source, Collection<String> urls) {
        return urls.isEmpty() ? List.of() : list("source = ?1 and url in ?2 and deletedAt is null", source, urls);
    }

    /** The names of all zones that an event may have. */
    public List<String> timeZones() {
        return getSession()
                .createNativeQuery("select name from time_zone", String.class)
                .getResultList();
    }

    /** PostgreSQL's id of the current transaction, as the change log notes it. */
    public String transaction() {
        return getSession()
                .createNativeQuery("select pg_current_xact_id()::text", String.class)
                .getSingleResult();
    }

    /** What is known of the events that a source has under these keys, tombstones included. */
    public List<KnownEvent> listKnown(String source, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : tuples(
                                "select id, external_id, fingerprint, deleted_at is not null from event"
                                        + " where source = :source and external_id = any(:these)",
                                Map.of("source", source, "these", externalIds.toArray(String[]::new)))
                        .map(it -> new KnownEvent(
                                it.get(0, UUID.class),
                                it.get(1, String.class),
                                it.get(2, String.class),
                                it.get(3, Boolean.class)))
                        .toList();
    }

    /** The live events of a source that have one of these pages and are not over. */
    public List<UnendedEvent> listUnended(String source, Collection<String> urls, Instant now) {
        return urls.isEmpty()
                ? List.of()
                : tuples(
                                "select id, external_id, url, name, " + BEGIN + " from event where source = :source"
                                        + " and url = any(:these) and deleted_at is null and " + END + " > :now",
                                Map.of("source", source, "these", urls.toArray(String[]::new), "now", now))
                        .map(it -> new UnendedEvent(
                                it.get(0, UUID.class),
                                it.get(1, String.class),
                                it.get(2, String.class),
                                it.get(3, String.class),
                                it.get(4, Instant.class)))
                        .toList();
    }

    private Stream<Tuple> tuples(String sql, Map<String, Object> parameters) {
        Query query = getEntityManager().createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    /** Which of these slugs are taken. */
    public Set<String> takenSlugs(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : Set.copyOf(getSession()
                        .createNativeQuery("select slug from event where slug = any(:these)", String.class)
                        .setParameter("these", slugs.toArray(String[]::new))
                        .getResultList());
    }

    /** The ids of all live events, those that start first first; floating ones at midnight in UTC. */
    public List<UUID> listIdsByStart() {
        getSession()
                .createNativeMutationQuery("set local statement_timeout = '10min'") // the whole table is sorted
                .executeUpdate();
        int usual = getSession().doReturningWork(Connection::getNetworkTimeout);
        waitForAnswers(SORTED_WITHIN);
        try (Stream<UUID> ids = getSession()
                .createNativeQuery("select id from event where deleted_at is null" + BY_START, UUID.class)
                .setFetchSize(FETCHED_AT_ONCE)
                .getResultStream()) {
            return ManyIds.of(ids);
        } finally {
            waitForAnswers(usual);
        }
    }

    private void waitForAnswers(int millis) {
        getSession().doWork(it -> it.setNetworkTimeout(Runnable::run, millis));
    }

    /** Those of these ids that live events have, in the same order. */
    public List<UUID> listIdsByStart(Collection<UUID> ids) {
        return getSession()
                .createNativeQuery(
                        "select id from event where id = any(:these) and deleted_at is null" + BY_START, UUID.class)
                .setParameter("these", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** The live events of a source, to be changed; another instance that wants the same waits. */
    public List<Event> listToChange(String source) {
        return find("source = ?1 and deletedAt is null order by id", source)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether no event was ever kept that another source than this one published. */
    public boolean holdsOnly(String source) {
        return find("source <> ?1", source).firstResultOptional().isEmpty();
    }
}
