package io.kalends.page;

import io.kalends.event.Contact;
import io.kalends.event.Coordinates;
import io.kalends.event.EventDetails;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import io.kalends.event.Schedule;
import io.kalends.event.Source;
import io.kalends.event.StartDate;
import io.kalends.view.CleanText;
import io.kalends.view.PublicEvent;
import io.kalends.view.Words;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to know about an event besides its name, date and description: where, who, how much, from whom. */
final class Facts {

    private static final Pattern MAILBOX = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,25}");

    private final PublicEvent event;
    private final PageFrame frame;
    private final Words words;
    private final Locale locale;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(PublicEvent event, PageFrame frame) {
        this.event = event;
        this.frame = frame;
        this.words = frame.words();
        this.locale = frame.from().locale();
    }

    static List<Fact> of(PublicEvent event, Source source, PageFrame frame) {
        return new Facts(event, frame).all(source);
    }

    private List<Fact> all(Source source) {
        EventDetails details = event.details();
        details.previousStartDate().ifPresent(it -> facts.add(Fact.plain(words.say("before"), date(it))));
        event.place().ifPresent(it -> facts.add(Fact.leading(words.say("place"), it, map(it))));
        details.organizers().forEach(it -> facts.add(organizer(it)));
        if (!details.languages().isEmpty()) {
            facts.add(Fact.plain(
                    words.say("language"),
                    details.languages().stream()
                            .map(it -> frame.from().labels().language(it))
                            .collect(Collectors.joining(", "))));
        }
        event.registration().ifPresent(this::registration);
        facts.add(Fact.plain(words.say("source"), source(source)));
        return facts;
    }

    private String date(StartDate start) {
        ZoneId zone = frame.from().zone().orElse(event.schedule().zone());
        Schedule earlier = start instanceof StartDate.At at
                ? new Schedule.Timed(at.instant(), Optional.empty(), zone, false)
                : days(((StartDate.On) start).day(), zone);
        return frame.from().dates().of(earlier, zone);
    }

    private static Schedule days(LocalDate day, ZoneId zone) {
        return new Schedule.Days(day, day, zone, false);
    }

    private Fact organizer(OrganizerReference organizer) {
        return Fact.leading(
                words.say("organizer"),
                organizer.name(),
                frame.at("/").with("organizer", organizer.slug()).toString());
    }

    private void registration(Registration registration) {
        registration.price().flatMap(this::price).ifPresent(it -> facts.add(Fact.plain(words.say("free"), it)));
        places(registration).ifPresent(it -> facts.add(Fact.plain(words.say("places"), it)));
        registration.contact().ifPresent(this::contact);
    }

    private Optional<String> price(Price price) {
        if (price.free()) {
            return Optional.of(frame.from().labels().of("free", "true"));
        }
        return price.min()
                .map(it -> Stream.concat(Stream.of(it), price.max().filter(max -> max.compareTo(it) != 0).stream())
                        .map(amount -> amount(amount, price.currency()))
                        .collect(Collectors.joining(" – ")));
    }

    private String amount(BigDecimal amount, Optional<String> currency) {
        try {
            NumberFormat money = currency.isPresent()
                    ? NumberFormat.getCurrencyInstance(locale)
                    : NumberFormat.getNumberInstance(locale);
            currency.ifPresent(it -> money.setCurrency(Currency.getInstance(it)));
            return money.format(amount);
        } catch (IllegalArgumentException e) {
            return amount.toPlainString() + currency.map(it -> " " + it).orElse(""); // a currency that is none any more
        }
    }

    private Optional<String> places(Registration registration) {
        NumberFormat number = NumberFormat.getIntegerInstance(locale);
        Optional<String> capacity = registration.capacity().map(number::format);
        return registration
                .remaining()
                .map(number::format)
                .map(left -> capacity.map(all -> words.say("placesLeft", Map.of("left", left, "all", all)))
                        .orElse(words.say("placesLeftOfUnknown", Map.of("left", left))))
                .or(() -> capacity);
    }

    private void contact(Contact contact) {
        contact.name().ifPresent(it -> facts.add(Fact.plain(words.say("contact"), it)));
        contact.email()
                .ifPresent(it -> facts.add(
                        MAILBOX.matcher(it).matches()
                                ? Fact.leading(words.say("email"), it, "mailto:" + it)
                                : Fact.plain(words.say("email"), it)));
        contact.telephone()
                .ifPresent(it -> facts.add(
                        TELEPHONE.matcher(it).matches()
                                ? Fact.leading(words.say("telephone"), it, "tel:" + it.replaceAll("[^+0-9]", ""))
                                : Fact.plain(words.say("telephone"), it)));
    }

    private String source(Source source) {
        return Stream.concat(Stream.of(source.name()), source.license().stream())
                .map(CleanText::line)
                .collect(Collectors.joining(" · "));
    }

    /** On the map that everybody may use; by coordinates where there are some, else by name. */
    private String map(String place) {
        Optional<Coordinates> geo = event.details().venue().flatMap(it -> it.geo());
        return geo.map(it -> "https://www.openstreetmap.org/?mlat=" + it.latitude() + "&mlon=" + it.longitude()
                        + "#map=16/" + it.latitude() + "/" + it.longitude())
                .orElse("https://www.openstreetmap.org/search?query="
                        + URLEncoder.encode(place, StandardCharsets.UTF_8));
    }
}
