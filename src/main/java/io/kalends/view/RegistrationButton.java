package io.kalends.view;

import io.kalends.event.Choice;
import io.kalends.event.DateText;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.Schedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says about registering: a link while one can, else how things stand.
 *
 * @param state name of the state, {@code open}, {@code waitlist}, …
 * @param url where the link leads; absent when {@code text} is no link
 * @param text absent when there is nothing to say
 * @param note until when one can register
 * @param soon whether that is within three days
 */
public record RegistrationButton(
        String state, Optional<String> url, Optional<String> text, Optional<String> note, boolean soon) {

    /** So long before registration closes, that is worth a word. */
    public static final Duration CLOSING_SOON = Duration.ofDays(3);

    static RegistrationButton of(RegistrationDecision decision, ZoneId zone, Viewpoint from) {
        Words words = from.words();
        Optional<Instant> closesAt = decision.registration().flatMap(Registration::closesAt);
        Optional<Instant> opensAt = decision.registration().flatMap(Registration::opensAt);
        Optional<String> url = decision.url().map(URI::toASCIIString);
        String state = Choice.name(decision.state());
        boolean soon = closesAt.filter(it -> !it.isAfter(from.now().plus(CLOSING_SOON)))
                .isPresent();
        return switch (decision.state()) {
            case OPEN ->
                new RegistrationButton(
                        state,
                        url,
                        url.map(it -> words.say("register")),
                        closesAt.map(it -> (soon ? words.say("soon") + " · " : "")
                                + words.say("closes", Map.of("date", date(it, zone, from.dates())))),
                        soon);
            case WAITLIST -> new RegistrationButton(state, url, Optional.of(words.say(state)), Optional.empty(), false);
            case NOT_YET_OPEN ->
                said(
                        state,
                        opensAt.map(it -> words.say("opens", Map.of("date", date(it, zone, from.dates()))))
                                .orElse(words.say(state)));
            case FULL, CLOSED, ENDED, CANCELLED, NOT_REQUIRED -> said(state, words.say(state));
            case UNKNOWN -> new RegistrationButton(state, Optional.empty(), Optional.empty(), Optional.empty(), false);
        };
    }

    private static RegistrationButton said(String state, String text) {
        return new RegistrationButton(state, Optional.empty(), Optional.of(text), Optional.empty(), false);
    }

    private static String date(Instant instant, ZoneId zone, DateText dates) {
        return dates.of(new Schedule.Timed(instant, Optional.empty(), zone, false), zone);
    }
}
