package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The language that an answer is written in: the parameter {@code lang}, else the best of {@code Accept-Language} (RFC
 * 4647, lookup), else English. Whoever asks for it is answered with {@code Content-Language}.
 */
@RequestScoped
public class RequestLanguage {

    private static final Set<Locale> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .filter(it -> !it.getLanguage().isEmpty())
            .map(Locale::stripExtensions)
            .collect(Collectors.toUnmodifiableSet());

    private final UriInfo asked;
    private final HttpHeaders headers;
    private Optional<Locale> decided = Optional.empty();

    RequestLanguage(UriInfo asked, HttpHeaders headers) {
        this.asked = asked;
        this.headers = headers;
    }

    /** The language of the answer; a problem when {@code lang} is not one. */
    public Locale locale() {
        if (decided.isEmpty()) {
            decided = Optional.of(decide());
        }
        return decided.get();
    }

    private Locale decide() {
        List<String> lang = asked.getQueryParameters().getOrDefault("lang", List.of());
        if (lang.size() > 1) {
            throw Problem.inParameter("lang", "lang can be given once only.");
        }
        return lang.isEmpty() ? preferred() : named(lang.get(0));
    }

    /** The language that {@code lang} names; absent without one, and where that is no language. */
    public Optional<Locale> chosen() {
        try {
            return asked.getQueryParameters().containsKey("lang") ? Optional.of(locale()) : Optional.empty();
        } catch (Problem e) {
            return Optional.empty(); // who is told of it is told so in the language he prefers
        }
    }

    /** The best language that the caller accepts. */
    public Locale preferred() {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                .map(RequestLanguage::accepted)
                .orElse(Locale.ENGLISH);
    }

    private static Locale named(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            return Optional.ofNullable(Locale.lookup(List.of(new Locale.LanguageRange(locale.toLanguageTag())), KNOWN))
                    .orElseThrow(IllformedLocaleException::new);
        } catch (IllformedLocaleException e) {
            throw Problem.inParameter(
                    "lang", "lang=" + tag + " is not a known language: use a tag of BCP 47, for example de or pt-BR.");
        }
    }

    /** The best language that a header accepts. */
    public static Locale accepted(String header) {
        if (header.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), KNOWN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a header that cannot be read is a preference that cannot be met
        }
    }

    /** The language decided on; absent when nobody asked for one. */
    public Optional<String> used() {
        return decided.map(Locale::toLanguageTag);
    }
}
