package io.kalends.embed;

import io.kalends.http.problem.Problem;
import io.kalends.http.problem.ProblemTypes;
import io.kalends.http.request.PublicAddress;
import io.kalends.search.EventLookup;
import io.kalends.search.query.SearchParameter;
import io.kalends.search.query.SearchParameters;
import io.kalends.view.Appearance;
import io.kalends.view.CleanText;
import io.kalends.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the page for a frame that an address of this site stands for. */
@ApplicationScoped
class Oembeds {

    private static final Set<String> LISTINGS = Set.of("", "/", "/events", "/v1/events", "/embed/events");
    private static final Pattern EVENT = Pattern.compile("/(?:v1/|embed/)?events/([^/]+)");
    private static final Set<String> OF_LISTINGS = Set.of(
            SearchParameter.FIELDS.parameter(),
            SearchParameter.INCLUDE.parameter(),
            SearchParameter.FACETS.parameter());

    private static final int WIDTH = 640;
    private static final int HEIGHT_OF_A_LIST = 600;
    private static final int HEIGHT_OF_AN_EVENT = 360;
    private static final long CACHE_AGE = 3600;

    private final EventLookup lookup;
    private final SearchParameters parameters;

    Oembeds(EventLookup lookup, SearchParameters parameters) {
        this.lookup = lookup;
        this.parameters = parameters;
    }

    /** The frame for an address; a problem 404 when it is none of ours, or shows nothing. */
    Oembed describe(String url, Optional<Integer> maxWidth, Optional<Integer> maxHeight, PublicAddress here) {
        URI target = onThisSite(url, here.base());
        String path = target.getPath().substring(pathOf(here.base()).length());
        Matcher event = EVENT.matcher(path);
        if (event.matches()) {
            MultivaluedMap<String, String> query = query(target);
            if (!new EventEmbedParameterNames().names().containsAll(query.keySet())) {
                throw none();
            }
            refuseUnknown(query);
            PublicAddress page = with(query, here.at("/embed/events/" + event.group(1)));
            String name = CleanText.line(lookup.get(event.group(1)).details().name());
            return frame(page, name, HEIGHT_OF_AN_EVENT, maxWidth, maxHeight, here.base());
        }
        if (!LISTINGS.contains(path)) {
            throw none();
        }
        MultivaluedMap<String, String> query = query(target);
        query.keySet().removeAll(OF_LISTINGS);
        refuseUnknown(query);
        PublicAddress page = with(query, here.at("/embed/events"));
        String title = Words.of(Locale.forLanguageTag(
                        Optional.ofNullable(query.getFirst("lang")).orElse("en")))
                .say("events");
        return frame(page, title, HEIGHT_OF_A_LIST, maxWidth, maxHeight, here.base());
    }

    private static PublicAddress with(MultivaluedMap<String, String> query, PublicAddress page) {
        PublicAddress asked = page;
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            asked = asked.with(parameter.getKey(), parameter.getValue().toArray(String[]::new));
        }
        return asked;
    }

    /** What the page would answer with a problem is nothing that can be shown. */
    private void refuseUnknown(MultivaluedMap<String, String> query) {
        try {
            Appearance.read(query);
            MultivaluedMap<String, String> search = new MultivaluedHashMap<>(query);
            search.keySet().removeAll(Set.of(Appearance.LAYOUT, Appearance.THEME));
            if (!SearchParameter.names().containsAll(search.keySet())) {
                throw none();
            }
            parameters.read(search);
        } catch (Problem problem) {
            throw new Problem(ProblemTypes.NOT_FOUND, "The address shows no events: " + problem.detail());
        }
    }

    private static URI onThisSite(String url, URI base) {
        try {
            URI target = new URI(url.strip());
            boolean ours = target.getScheme() != null
                    && target.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && target.getRawUserInfo() == null
                    && base.getRawAuthority().equalsIgnoreCase(target.getRawAuthority())
                    && target.getPath().startsWith(pathOf(base));
            if (ours) {
                return target;
            }
        } catch (URISyntaxException e) {
            // said below, in words that a caller understands
        }
        throw none();
    }

    private static String pathOf(URI base) {
        return Optional.ofNullable(base.getPath()).orElse("");
    }

    private static MultivaluedMap<String, String> query(URI target) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String pair : Optional.ofNullable(target.getRawQuery()).orElse("").split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                query.add(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Problem none() {
        return new Problem(
                ProblemTypes.NOT_FOUND,
                "url is no address of this site that can be shown elsewhere: use /embed/events?…, /events/{slug} or the"
                        + " address of a listing.");
    }

    private static Oembed frame(
            PublicAddress page,
            String title,
            int usualHeight,
            Optional<Integer> maxWidth,
            Optional<Integer> maxHeight,
            URI base) {
        int width = Math.min(WIDTH, maxWidth.orElse(WIDTH));
        int height = Math.min(usualHeight, maxHeight.orElse(usualHeight));
        Element frame = new Element("iframe")
                .attr("src", page.toString())
                .attr("width", Integer.toString(width))
                .attr("height", Integer.toString(height))
                .attr("title", title)
                .attr("loading", "lazy")
                .attr("style", "border:0");
        return new Oembed(
                "rich", "1.0", title, "Kalends", base.toString(), CACHE_AGE, width, height, frame.outerHtml());
    }
}
