package io.kalends.feed;

import io.kalends.event.Choice;
import io.kalends.event.Coordinates;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import io.kalends.view.PublicEvent;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * CSV (RFC 4180), one event on one line. A text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers are written by us and stay numbers.
 */
@Singleton
class CsvFormat implements FeedFormat {

    static final String TYPE = "text/csv";

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    /** From the heading of a column to what stands in it: a number, a truth value, or text. */
    private final Map<String, Function<PublicEvent, Optional<?>>> columns = new LinkedHashMap<>();

    CsvFormat() {
        column("id", it -> Optional.of(it.id()));
        column("name", it -> Optional.of(it.details().name()));
        column("subtitle", it -> it.details().subtitle());
        column("startDate", it -> Optional.of(it.start()));
        column("endDate", PublicEvent::end);
        column("previousStartDate", PublicEvent::previousStart);
        column("timeZone", it -> Optional.of(it.schedule().zone().getId()));
        column("dateOnly", it -> Optional.of(it.schedule() instanceof Schedule.Days));
        column("eventStatus", it -> Optional.of(Choice.name(it.details().status())));
        column("eventAttendanceMode", it -> Optional.of(Choice.name(it.details().attendanceMode())));
        column("inLanguage", it -> Optional.of(String.join(", ", it.details().languages())));
        column("venue", it -> venue(it, Venue::name));
        column("streetAddress", it -> venue(it, Venue::streetAddress));
        column("postalCode", it -> venue(it, Venue::postalCode));
        column("city", it -> venue(it, Venue::city));
        column("region", it -> venue(it, Venue::region));
        column("country", it -> venue(it, Venue::country));
        column("latitude", it -> venue(it, Venue::geo).map(Coordinates::latitude));
        column("longitude", it -> venue(it, Venue::geo).map(Coordinates::longitude));
        column("organizers", PublicEvent::organizers);
        column(
                "topics",
                it -> Optional.of(
                        it.topics().stream().map(PublicEvent.NamedTopic::label).collect(Collectors.joining(", "))));
        column("registrationUrl", it -> it.registrationUrl().map(URI::toASCIIString));
        column("registrationOpensAt", it -> it.registration().flatMap(Registration::opensAt));
        column("registrationClosesAt", it -> it.registration().flatMap(Registration::closesAt));
        column("capacity", it -> it.registration().flatMap(Registration::capacity));
        column("remaining", it -> it.registration().flatMap(Registration::remaining));
        column("price", it -> price(it).flatMap(Price::lowest).map(amount -> new Amount(amount.toPlainString())));
        column("priceCurrency", it -> price(it).flatMap(Price::currency));
        column("url", it -> Optional.of(it.page().toASCIIString()));
        column("image", it -> it.details().image().map(URI::toASCIIString));
        column("createdAt", it -> Optional.of(it.createdAt()));
        column("modifiedAt", it -> Optional.of(it.modifiedAt()));
        column("description", it -> it.details().description());
    }

    /** A number that must not be written as Java would. */
    private record Amount(String digits) {}

    private void column(String heading, Function<PublicEvent, Optional<?>> value) {
        columns.put(heading, value);
    }

    private static <T> Optional<T> venue(PublicEvent entry, Function<Venue, Optional<T>> part) {
        return entry.details().venue().flatMap(part);
    }

    private static Optional<Price> price(PublicEvent entry) {
        return entry.registration().flatMap(Registration::price);
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present"));
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public byte[] render(Feed feed) {
        Utf8Text text = new Utf8Text();
        StringBuilder csv = text.part();
        csv.append(String.join(",", columns.keySet())).append("\r\n");
        List<Function<PublicEvent, Optional<?>>> values = List.copyOf(columns.values());
        for (PublicEvent entry : feed.entries()) {
            for (int i = 0; i < values.size(); i++) {
                csv.append(i == 0 ? "" : ",");
                values.get(i).apply(entry).ifPresent(it -> cell(it, csv));
            }
            csv.append("\r\n");
            text.cut();
        }
        return text.octets();
    }

    private static void cell(Object value, StringBuilder csv) {
        if (value instanceof Amount amount) {
            csv.append(amount.digits());
        } else if (value instanceof Number || value instanceof Boolean) {
            csv.append(value);
        } else {
            text(value.toString(), csv);
        }
    }

    /** In quotation marks always: spreadsheets that separate by semicolons must not find one. */
    private static void text(String text, StringBuilder csv) {
        csv.append('"');
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            csv.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> csv.append("\"\"");
                case '\n', '\t' -> csv.append(' ');
                default -> csv.append(c);
            }
        }
        csv.append('"');
    }
}
