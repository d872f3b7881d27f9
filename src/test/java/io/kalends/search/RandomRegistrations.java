package io.kalends.search;

import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Random questions about registering and paying. */
final class RandomRegistrations {

    /** The states, by the clock of the search. */
    static final List<String> STATES =
            List.of("notYetOpen", "open", "waitlist", "full", "closed", "ended", "cancelled", "notRequired", "unknown");

    private final RandomEvents random;
    private final ZoneId zone;

    RandomRegistrations(RandomEvents random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
    }

    Condition priceMax() {
        BigDecimal most = random.of(
                List.of(new BigDecimal("0"), new BigDecimal("5"), new BigDecimal("12.49"), new BigDecimal("12.5")));
        return Condition.of(
                "priceMax",
                most.toPlainString(),
                (event, look) -> price(event)
                        .filter(it -> it.free()
                                || it.min()
                                        .filter(min -> min.compareTo(most) <= 0)
                                        .isPresent())
                        .isPresent());
    }

    static Optional<Price> price(EventDetails event) {
        return event.registration().flatMap(Registration::price);
    }

    static String state(EventDetails event, Instant now) {
        if (event.status() == EventStatus.CANCELLED) {
            return "cancelled";
        }
        if (!RandomWindows.end(event, event.schedule().zone()).isAfter(now)) {
            return "ended";
        }
        if (event.registration().isEmpty()) {
            return "unknown";
        }
        Registration registration = event.registration().get();
        if (!registration.required()) {
            return "notRequired";
        }
        if (registration.closesAt().filter(it -> !it.isAfter(now)).isPresent()) {
            return "closed";
        }
        if (registration.opensAt().filter(it -> it.isAfter(now)).isPresent()) {
            return "notYetOpen";
        }
        if (registration.remaining().equals(Optional.of(0))) {
            return registration.waitlist() ? "waitlist" : "full";
        }
        return registration.link().filter(it -> it.startsWith("https://")).isPresent() ? "open" : "unknown";
    }

    Condition registrationClosesBefore() {
        LocalDate day = RandomEvents.FIRST_DAY.plusDays(random.of(List.of(0, 5, 10, 20, 40)));
        boolean date = random.chance(50);
        Instant behind = date
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Condition.of(
                "registrationClosesBefore",
                date ? day.toString() : behind.toString(),
                (event, look) -> closes(event).filter(it -> it.isBefore(behind)).isPresent());
    }

    static Optional<Instant> closes(EventDetails event) {
        return event.registration().filter(Registration::required).flatMap(Registration::closesAt);
    }
}
