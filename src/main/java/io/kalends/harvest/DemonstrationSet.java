package io.kalends.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Made-up events that always lie around the present day: JSON-LD in which dates are tokens. Days are counted in UTC.
 *
 * <ul>
 *   <li>{@code {+3}}, {@code {-2}}: the day so many days from today
 *   <li>{@code {sat}}, {@code {sat+7}}: the coming Saturday, today if it is one, or so many days from it
 *   <li>{@code {+3T18:30}}, {@code {sat+1T10:00}}: a local time on such a day, without an offset
 *   <li>{@code {now-PT6H}}, {@code {now+P2D}}: an instant so far from the present full hour
 * </ul>
 */
final class DemonstrationSet {

    private static final String RESOURCE = "/demonstration/events.jsonld";

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}\"\\s]+)}");
    private static final Pattern DAY = Pattern.compile("(?=[s+-])(sat)?([+-]\\d{1,4})?(T\\d\\d:\\d\\d)?");
    private static final Pattern INSTANT = Pattern.compile("now([+-])(P.+)");

    private DemonstrationSet() {}

    /** Writes the events, as they are dated now, to a file that may exist already. */
    static void write(Instant now, Path file) throws IOException {
        Files.writeString(file, asOf(now));
    }

    /** The events as a JSON array of schema.org {@code Event}, as they are dated now. */
    static String asOf(Instant now) {
        return dated(template(), now);
    }

    private static String template() {
        try (InputStream events = DemonstrationSet.class.getResourceAsStream(RESOURCE)) {
            if (events == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            return new String(events.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with its tokens replaced; braces with a blank, a quotation mark or nothing inside are no token. */
    static String dated(String text, Instant now) {
        return TOKEN.matcher(text).replaceAll(it -> Matcher.quoteReplacement(replacement(it, now)));
    }

    private static String replacement(MatchResult token, Instant now) {
        return instant(token.group(1), now)
                .or(() -> day(token.group(1), now))
                .orElseThrow(() -> new IllegalStateException("unknown token " + token.group()));
    }

    private static Optional<String> instant(String token, Instant now) {
        Matcher matcher = INSTANT.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Duration distance = Duration.parse(matcher.group(1) + matcher.group(2));
            return Optional.of(now.truncatedTo(ChronoUnit.HOURS).plus(distance).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String token, Instant now) {
        Matcher matcher = DAY.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from =
                matcher.group(1) == null ? today : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        int distance =
                Optional.ofNullable(matcher.group(2)).map(Integer::parseInt).orElse(0);
        String time = Optional.ofNullable(matcher.group(3)).orElse("");
        return Optional.of(from.plusDays(distance) + time);
    }
}
