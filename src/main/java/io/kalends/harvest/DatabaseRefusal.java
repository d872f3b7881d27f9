package io.kalends.harvest;

import io.kalends.harvest.jsonld.Refusal;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/** Tells failures that one event caused from those of the database itself. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** The refusal that a failed write amounts to; empty when the event is not to blame. */
    static Optional<Refusal> of(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(20)
                .flatMap(it -> reason(it).stream())
                .findFirst();
    }

    private static Optional<Refusal> reason(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (failure instanceof ConstraintViolationException violation) {
            return Optional.of(violated(String.valueOf(violation.getConstraintName())));
        }
        if (failure instanceof StaleStateException || failure instanceof OptimisticLockException) {
            return Optional.of(contended());
        }
        if (failure instanceof SQLException sql) {
            return switch (String.valueOf(sql.getSQLState()).substring(0, 2)) {
                case "22", "23" ->
                    Optional.of(new Refusal("", "The database refused the event: a value is out of bounds."));
                case "40" -> Optional.of(contended());
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Refusal violated(String constraint) {
        String field = switch (constraint) {
            case "event_time_zone_known" -> "timeZone";
            case "event_ends_after_it_starts", "event_last_day_after_first" -> "endDate";
            case "event_registration_closes_after_it_opens" -> "offers.validThrough";
            case "event_registration_remaining_fits" -> "remainingAttendeeCapacity";
            default -> "";
        };
        return new Refusal(field, "The database refused the event: it violates " + constraint + ".");
    }

    private static Refusal contended() {
        return new Refusal("", "Somebody else changed the event at the same moment; send it again.");
    }
}
