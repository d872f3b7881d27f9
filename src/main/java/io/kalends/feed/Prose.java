package io.kalends.feed;

import io.kalends.event.EventDetails;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationState;
import io.kalends.event.Schedule;
import io.kalends.view.Paragraphs;
import io.kalends.view.PublicEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event in sentences, for readers who show a text: plain, or as HTML in which everything from outside is escaped. */
final class Prose {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Wording wording;

    Prose(Wording wording) {
        this.wording = wording;
    }

    /** Paragraphs separated by blank lines. */
    String plain(PublicEvent entry) {
        EventDetails details = entry.details();
        List<String> paragraphs = new ArrayList<>();
        wording.news(details.status()).ifPresent(paragraphs::add);
        details.subtitle().ifPresent(paragraphs::add);
        details.description().ifPresent(paragraphs::add);
        if (!details.programme().isEmpty()) {
            paragraphs.add(String.join("\n", programme(details)));
        }
        List<String> registration = new ArrayList<>();
        entry.registrationUrl().ifPresent(it -> registration.add(invitation(entry) + ": " + it.toASCIIString()));
        registration.addAll(registration(entry));
        if (!registration.isEmpty()) {
            paragraphs.add(String.join("\n", registration));
        }
        return String.join("\n\n", paragraphs);
    }

    /** As HTML, for feed readers: with date and place, which they have no field for. */
    String html(PublicEvent entry) {
        EventDetails details = entry.details();
        StringBuilder html = new StringBuilder();
        wording.news(details.status())
                .ifPresent(it -> html.append("<p><strong>").append(escaped(it)).append("</strong></p>"));
        html.append("<p>").append(escaped(wording.date(entry.schedule())));
        entry.place().ifPresent(it -> html.append("<br>").append(escaped(it)));
        html.append("</p>");
        details.subtitle().ifPresent(it -> paragraph(html, it));
        details.description().ifPresent(it -> Paragraphs.of(it).forEach(part -> paragraph(html, part)));
        if (!details.programme().isEmpty()) {
            html.append("<ul>");
            programme(details)
                    .forEach(it -> html.append("<li>").append(escaped(it)).append("</li>"));
            html.append("</ul>");
        }
        entry.registrationUrl()
                .ifPresent(it -> html.append("<p><a href=\"")
                        .append(escaped(it.toASCIIString()))
                        .append("\">")
                        .append(escaped(invitation(entry)))
                        .append("</a></p>"));
        registration(entry).forEach(it -> paragraph(html, it));
        return html.toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text).replace("\n", "<br>")).append("</p>");
    }

    private String invitation(PublicEvent entry) {
        return entry.registration().flatMap(Registration::label).orElseGet(() -> wording.word("register"));
    }

    /** What there is to know about registering, besides the link. */
    private List<String> registration(PublicEvent entry) {
        List<String> lines = new ArrayList<>();
        entry.registrationState().ifPresent(state -> {
            if (state == RegistrationState.FULL
                    || state == RegistrationState.WAITLIST
                    || state == RegistrationState.NOT_REQUIRED) {
                lines.add(wording.label("registration", state));
            }
        });
        Schedule schedule = entry.schedule();
        Optional<Registration> open =
                entry.registration().filter(it -> entry.registrationUrl().isPresent());
        open.flatMap(Registration::opensAt)
                .ifPresent(it -> lines.add(wording.word("opens") + ": " + wording.date(it, schedule)));
        open.flatMap(Registration::closesAt)
                .ifPresent(it -> lines.add(wording.word("closes") + ": " + wording.date(it, schedule)));
        return lines;
    }

    private List<String> programme(EventDetails details) {
        ZoneId zone = wording.zone().orElse(details.schedule().zone());
        return details.programme().stream().map(it -> item(it, zone)).toList();
    }

    private static String item(ProgrammeItem item, ZoneId zone) {
        String time = item.start().map(it -> TIME.format(it.atZone(zone)) + " ").orElse("");
        String speakers = item.speakers().stream().map(Prose::speaker).collect(Collectors.joining(", "));
        return time + item.title() + (speakers.isEmpty() ? "" : " – " + speakers);
    }

    private static String speaker(Person person) {
        return person.name() + person.affiliation().map(it -> " (" + it + ")").orElse("");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
