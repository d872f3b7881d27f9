package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;

import io.kalends.event.AnEvent;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Events of every kind that the contract knows, on a coarse grid of times, so that boundaries meet often. */
public final class RandomEvents {

    public static final LocalDate FIRST_DAY = LocalDate.parse("2020-02-20");
    static final int DAYS = 75;
    public static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Brussels",
            "America/Toronto",
            "America/Sao_Paulo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago");
    static final List<String> ORGANIZERS = List.of("City of Ghent", "Java User Group", "Café Müller", "ROM");
    static final List<String> LANGUAGES = List.of("en", "en-GB", "de", "fr", "nl", "pt-BR");
    static final List<String> COUNTRIES = List.of("BE", "CA", "FJ", "CH");
    static final List<String> CITIES = List.of("Gent", "Montréal", "Zürich", "Suva", "St. John's");

    private final Random random;
    private final List<Instant> turningPoints = new ArrayList<>();

    public RandomEvents(Random random) {
        this.random = random;
    }

    public AnEvent next() {
        String zone = of(ZONES);
        AnEvent event = anEvent()
                .named("Event " + random.nextInt(1000))
                .in(zone)
                .attended(of(List.of(AttendanceMode.values())))
                .being(chance(70) ? EventStatus.SCHEDULED : of(List.of(EventStatus.values())));
        schedule(event, ZoneId.of(zone));
        someOf(event);
        place(event);
        register(event);
        return event;
    }

    private void schedule(AnEvent event, ZoneId zone) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        if (chance(35)) {
            event.from(day.toString())
                    .until(day.plusDays(of(List.of(0, 0, 0, 1, 3, 40))).toString());
            return;
        }
        LocalDateTime start =
                onTheClock(day.atTime(random.nextInt(24), of(List.of(0, 0, 15, 30, 59)), chance(10) ? 30 : 0), zone);
        event.from(text(start));
        switch (random.nextInt(4)) {
            case 0 -> {} // no end is known
            case 1 -> event.until(text(start)); // it has no length
            case 2 -> event.until(text(start.plusMinutes(15L * (1 + random.nextInt(20)))));
            default -> event.until(text(start.plusHours(of(List.of(1, 3, 24, 60, 1000)))));
        }
    }

    /** Not in the hour that is left out in spring, where an end could come before it. */
    private static LocalDateTime onTheClock(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime();
    }

    private static String text(LocalDateTime time) {
        return time.toLocalDate() + "T" + time.toLocalTime();
    }

    private void someOf(AnEvent event) {
        event.about(several(RandomFilters.topics(), 3).toArray(String[]::new));
        event.by(several(ORGANIZERS, 2).toArray(String[]::new));
        event.heldIn(several(LANGUAGES, 2).toArray(String[]::new));
    }

    private void place(AnEvent event) {
        if (chance(60)) {
            event.inCity(of(CITIES), of(COUNTRIES));
        }
        if (chance(70)) {
            boolean atTheDateLine = chance(40);
            double longitude = atTheDateLine ? 180 - random.nextDouble() * 10 : random.nextDouble() * 20 - 10;
            event.located(random.nextDouble() * 30 - 20, atTheDateLine && chance(50) ? -longitude : longitude);
        }
    }

    private void register(AnEvent event) {
        if (chance(25)) {
            return;
        }
        if (chance(15)) {
            event.withoutRegistration();
        }
        if (chance(70)) {
            event.registeringAt(of(List.of("https://example.org/register", "register/v5 cud", "mailto:a@example.org")));
        }
        Instant opening =
                FIRST_DAY.minusDays(10).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        Instant opens = opening.plusSeconds(3600L * random.nextInt(24 * DAYS));
        if (chance(40)) {
            event.openingAt(opens.toString());
        }
        if (chance(60)) {
            event.closingAt(opens.plusSeconds(3600L * random.nextInt(24 * 30)).toString());
        }
        if (chance(40)) {
            event.withPlaces(20, of(List.of(0, 0, 5)));
        }
        if (chance(30)) {
            event.withWaitlist();
        }
        if (chance(50)) {
            event.costing(of(List.of("0", "5", "12.50", "100")), "EUR");
        }
    }

    /** From then on, clocks and bounds of windows often coincide with what happens to these events. */
    public void know(Collection<EventDetails> events) {
        for (EventDetails event : events) {
            turningPoints.add(event.schedule().start());
            turningPoints.add(event.schedule().end());
            event.registration().flatMap(Registration::opensAt).ifPresent(turningPoints::add);
            event.registration().flatMap(Registration::closesAt).ifPresent(turningPoints::add);
        }
    }

    public Instant turningPoint() {
        return of(turningPoints);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** None to so many, each once. */
    public <T> List<T> several(List<T> choices, int most) {
        return random.ints(random.nextInt(most + 1), 0, choices.size())
                .distinct()
                .mapToObj(choices::get)
                .toList();
    }
}
