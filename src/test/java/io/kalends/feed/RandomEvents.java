package io.kalends.feed;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Contact;
import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.Price;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Registration;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import io.kalends.view.PublicEvent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Events of every kind, the same ones for the same seed. */
final class RandomEvents {

    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it ->
                    it.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyz     ,;:\\\"'^&<>=+-@äßé–„“漢字かなעבריתالعربية😀👩‍💻🇧🇪\u0301";

    private final Random random;

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    List<PublicEvent> list(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> SomeFeeds.entry(
                        new java.util.UUID(random.nextLong(), random.nextLong()),
                        random.nextInt(100),
                        SomeFeeds.MODIFIED.plusSeconds(random.nextInt(100_000_000)),
                        details()))
                .toList();
    }

    private EventDetails details() {
        return new EventDetails(
                text(60),
                maybe(() -> text(80)),
                maybe(() -> text(300) + "\n\n" + text(400) + "\r\n" + text(50)),
                schedule(),
                maybe(() -> schedule().startDate()),
                any(List.of(EventStatus.values())),
                any(List.of(AttendanceMode.values())),
                List.of(any(List.of("en", "de", "nl"))),
                maybe(this::venue),
                some(2, () -> new OrganizerReference("o", text(30), maybe(() -> URI.create("https://o.example/")))),
                some(3, () -> any(List.of("procurement", "textiles", "food, drink", "a;b"))),
                some(3, this::item),
                maybe(this::registration),
                maybe(() -> URI.create("https://i.example/a.png?x=1&y=2")),
                List.of(),
                maybe(() -> URI.create("https://p.example/e;a=1,2?b=" + random.nextInt())));
    }

    private Schedule schedule() {
        ZoneId zone = any(ZONES);
        if (random.nextInt(4) == 0) {
            LocalDate first = LocalDate.of(1975, 1, 1).plusDays(random.nextInt(23_000));
            return new Schedule.Days(first, first.plusDays(random.nextInt(4)), zone, false);
        }
        Instant from = Instant.parse("1975-01-01T00:00:00Z").plusSeconds(random.nextInt(Integer.MAX_VALUE));
        if (random.nextInt(4) == 0) {
            // Near a change of the clocks, where it is hard.
            var next = zone.getRules().nextTransition(from);
            from = next == null ? from : next.getInstant().plusSeconds((random.nextInt(25) - 12) * 900L);
        }
        Instant start = from;
        return new Schedule.Timed(
                start, maybe(() -> start.plus(Duration.ofMinutes(random.nextInt(6_000)))), zone, random.nextBoolean());
    }

    private Venue venue() {
        return new Venue(
                maybe(() -> text(20)),
                maybe(() -> text(20)),
                maybe(() -> "9000"),
                maybe(() -> text(10)),
                maybe(() -> text(10)),
                maybe(() -> "BE"),
                maybe(() -> new Coordinates(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)));
    }

    private ProgrammeItem item() {
        return new ProgrammeItem(
                maybe(() -> Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE))),
                Optional.empty(),
                text(40),
                maybe(() -> text(40)),
                some(2, () -> new Person(text(15), maybe(() -> text(15)))));
    }

    private Registration registration() {
        return new Registration(
                random.nextBoolean(),
                maybe(() -> any(List.of("https://r.example/r?a=1&b=2", "register/v5 cud", "javascript:alert(1)"))),
                maybe(() -> text(10)),
                maybe(() -> Instant.ofEpochSecond(random.nextInt(1_000_000_000))),
                maybe(() -> Instant.ofEpochSecond(1_000_000_000L + random.nextInt(1_000_000_000))),
                maybe(() -> 100),
                maybe(() -> random.nextInt(100)),
                random.nextBoolean(),
                maybe(() -> new Price(
                        false,
                        maybe(() -> new BigDecimal("12.50")),
                        maybe(() -> new BigDecimal("1E+2")),
                        Optional.of("EUR"))),
                maybe(() -> new Contact(
                        maybe(() -> text(10)), maybe(() -> any(List.of("a@b.example", "not one"))), Optional.empty())),
                Optional.empty());
    }

    private String text(int longest) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i >= 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(it -> value.get())
                .toList();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
