package io.kalends.event;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What cannot be is refused by the database itself, each time by a constraint that says so. */
@QuarkusTest
class WhatTheDatabaseRefusesTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Events events;

    /** Lists an event, spoils it, and takes everything back. */
    private Optional<String> constraintAgainst(String spoiling) throws SQLException {
        QuarkusTransaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            persist(anEvent().from("2020-03-16T11:00Z"), "a");
            persist(anEvent().from("2020-03-16T11:00Z"), "b");
            events.flush();
            statement.executeUpdate(spoiling);
            return Optional.empty();
        } catch (PSQLException e) {
            return Optional.ofNullable(e.getServerErrorMessage()).map(it -> it.getConstraint());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void persist(AnEvent details, String key) {
        Event event = new Event(key, Instant.now());
        event.describe(details.details(), new Source("refused", key, Optional.empty()), key, Instant.now());
        events.persist(event);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ends_at = starts_at - interval '1 second'    | event_ends_after_it_starts
            time_zone = 'Mars/Olympus'                   | event_time_zone_known
            time_zone = 'CEST'                           | event_time_zone_known
            starts_at = null                             | event_is_timed_or_lasts_days
            first_day = '2020-03-16'                     | event_is_timed_or_lasts_days
            starts_at = null, first_day = '2020-03-16'   | event_is_timed_or_lasts_days
            starts_at = null, first_day = '2020-03-16', last_day = '2020-03-15' | event_last_day_after_first
            previous_starts_at = '2020-03-15 11:00Z', previous_first_day = '2020-03-15' | event_previous_start_is_an_instant_or_a_day
            previous_starts_at = starts_at               | event_previous_start_is_another
            starts_at = null, first_day = '2020-03-16', last_day = '2020-03-16', previous_first_day = '2020-03-16' | event_previous_start_is_another
            name = ''                                    | event_has_a_name
            status = 'HAPPY'                             | event_status_known
            attendance_mode = 'VIRTUAL'                  | event_attendance_mode_known
            slug = 'b'                                   | event_slug_unique
            external_id = 'b'                            | event_source_key_unique
            registration = '{"opensAt": "2020-03-02T00:00:00Z", "closesAt": "2020-03-01T00:00:00Z"}' | event_registration_closes_after_it_opens
            registration = '{"capacity": 10, "remaining": 11}' | event_registration_remaining_fits
            registration = '{"remaining": -1}'           | event_registration_remaining_fits
            """)
    void anImpossibleEventIsRefused(String change, String constraint) throws SQLException {
        assertThat(constraintAgainst("update event set " + change + " where slug = 'a' and source = 'refused'"))
                .contains(constraint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into topic (slug, parent, labels) values ('x', 'nothing-such', '{"en": "X"}') | topic_parent_exists
            insert into topic (slug, parent, labels) values ('x', 'x', '{"en": "X"}')            | topic_is_not_its_own_parent
            insert into topic (slug, labels) values ('x', '{}')                                  | topic_has_a_label
            insert into topic (slug, labels) values ('java', '{"en": "X"}')                      | topic_pk
            insert into organizer (slug, name) values ('x', '')                                  | organizer_has_a_name
            """)
    void anImpossibleTopicOrOrganizerIsRefused(String insert, String constraint) throws SQLException {
        assertThat(constraintAgainst(insert)).contains(constraint);
    }

    @Test
    void whatIsPossibleIsNotRefused() throws SQLException {
        assertThat(constraintAgainst("update event set ends_at = starts_at, time_zone = 'Asia/Kathmandu',"
                        + " registration = '{\"remaining\": 0, \"capacity\": 0}' where source = 'refused'"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            previous_starts_at = starts_at - interval '1 day'
            previous_first_day = '2020-03-16'
            starts_at = null, first_day = '2020-03-16', last_day = '2020-03-16', previous_starts_at = '2020-03-16 11:00Z'
            """)
    void anotherStartBeforeIsNotRefused(String change) throws SQLException {
        assertThat(constraintAgainst("update event set " + change + " where slug = 'a' and source = 'refused'"))
                .isEmpty();
    }

    @Test
    void theModelIsHeldToItToo() {
        RuntimeException refused = catchThrowableOfType(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    persist(
                            anEvent().openingAt("2020-03-02T00:00:00Z").closingAt("2020-03-01T00:00:00Z"),
                            UUID.randomUUID().toString());
                    events.flush();
                }));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        org.hibernate.exception.ConstraintViolationException.class,
                        it -> assertThat(it.getConstraintName()).isEqualTo("event_registration_closes_after_it_opens"));
    }
}
