package io.kalends.http.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kalends.http.request.RequestLanguage;
import io.kalends.http.request.Site;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which requests ask the same. What is unusual in any way has no question, and is answered by itself. */
@Singleton
class Questions {

    private static final int LONGEST_TARGET = 2_000;
    private static final int LONGEST_HEADER = 500;
    private static final int HEADERS_REMEMBERED = 1_000;
    /** Who sends one of these says who he is. */
    private static final List<CharSequence> PERSONAL =
            List.of(HttpHeaders.createOptimized("X-API-Key"), HttpHeaders.AUTHORIZATION);
    /** Names without an escape: parameters that have one keep their place, which may matter. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+(=[^;&]*)?(&[A-Za-z]+(=[^;&]*)?)*");

    private static final Pattern LANGUAGE = Pattern.compile("(?:.*&)?lang=.*");

    private final Site site;
    private final Cache<String, String> languages =
            Caffeine.newBuilder().maximumSize(HEADERS_REMEMBERED).build();
    private final Cache<String, String> types =
            Caffeine.newBuilder().maximumSize(HEADERS_REMEMBERED).build();

    @Inject
    Questions(Site site) {
        this.site = site;
    }

    /** What a request asks; absent when its answer is for nobody else. */
    Optional<Question> of(HttpServerRequest request) {
        MultiMap headers = request.headers();
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        String root = reads && !namesTwoSites(request) ? site.root(request) : "";
        String path = Optional.ofNullable(request.path()).orElse("");
        String query = Optional.ofNullable(request.query()).orElse("");
        String accept = joined(headers, HttpHeaders.ACCEPT);
        String preferred = joined(headers, HttpHeaders.ACCEPT_LANGUAGE);
        String language = preferred.isEmpty() || LANGUAGE.matcher(query).matches() ? "" : preferred;
        if (root.isEmpty()
                || isPersonal(headers)
                || root.length() + path.length() + query.length() > LONGEST_TARGET
                || accept.length() > LONGEST_HEADER
                || language.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        return Optional.of(new Question(root, target(path, query), accepted(accept), decided(language)));
    }

    private static boolean isPersonal(MultiMap headers) {
        for (CharSequence name : PERSONAL) {
            if (headers.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** By a whole address in its first line, or two headers: {@link io.kalends.http.request.NamedHost} decides. */
    private static boolean namesTwoSites(HttpServerRequest request) {
        return !request.uri().startsWith("/")
                || request.headers().getAll(HttpHeaders.HOST).size() > 1;
    }

    /** The address without the order of its parameters; values of the same one keep theirs. */
    private static String target(String path, String query) {
        if (query.indexOf('&') < 0 || !PLAIN.matcher(query).matches()) {
            return path + "?" + query;
        }
        return Arrays.stream(query.split("&"))
                .sorted(Comparator.comparing(Questions::name))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** No header says: anything. */
    private String accepted(String header) {
        return header.isEmpty() ? "*/*" : types.get(header, Questions::withoutImages);
    }

    /** Browsers ask for images first, each for others, and none of our answers is one. */
    private static String withoutImages(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(it -> !it.startsWith("image/"))
                .collect(Collectors.joining(","));
    }

    private String decided(String header) {
        return header.isEmpty()
                ? ""
                : languages.get(header, it -> RequestLanguage.accepted(it).toLanguageTag());
    }

    private static String joined(MultiMap headers, CharSequence name) {
        String first = headers.get(name);
        if (first == null) {
            return "";
        }
        List<String> all = headers.getAll(name);
        return all.size() == 1 ? first : String.join(",", all);
    }
}
