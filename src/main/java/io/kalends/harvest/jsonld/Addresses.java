package io.kalends.harvest.jsonld;

import io.kalends.event.RegistrationLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads addresses as publishers write them. What comes out is an absolute, well-formed {@code http} or {@code https}
 * address in ASCII, or nothing.
 *
 * @param base what relative addresses are resolved against (RFC 3986, section 5)
 */
record Addresses(Optional<URI> base) {

    private static final int LONGEST = 2_000;
    private static final Pattern HOST_LIKE = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}([/?#:].*)?");
    private static final Pattern PAGE_LIKE = Pattern.compile("(?i)[^/?#]+\\.(html?|php|aspx?|jsp|pdf|cgi)([/?#].*)?");

    /** Addresses against this base, which may be anything. */
    static Addresses against(Optional<String> base) {
        return new Addresses(base.flatMap(new Addresses(Optional.empty())::find));
    }

    /** The address that a text stands for. */
    Optional<URI> find(String published) {
        return wellFormed(completed(published));
    }

    /** The same for pictures, whose file names often contain blanks. */
    Optional<URI> findPicture(String published) {
        return wellFormed(completed(published).replace(" ", "%20"));
    }

    /** The text itself, completed where that is certain; what cannot be used stays as published. */
    String completed(String published) {
        String text = plain(published);
        if (text.regionMatches(true, 0, "www.", 0, 4)) {
            return "https://" + text;
        }
        if (text.startsWith("//")) {
            return base.map(URI::getScheme).orElse("https") + ":" + text;
        }
        return base.flatMap(it -> resolved(it, text)).map(URI::toString).orElse(text);
    }

    private static String plain(String published) {
        String decoded = published.indexOf('&') >= 0 ? Parser.unescapeEntities(published, false) : published;
        String stripped = (isVisible(decoded) ? decoded : cleaned(decoded)).strip();
        return stripped.length() > LONGEST ? cut(stripped) : stripped;
    }

    private static boolean isVisible(String text) {
        return text.chars().allMatch(it -> it >= ' ' && it < 0x7F);
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> !Character.isISOControl(it) && it != 0xFEFF && it != 0x200B)
                .forEach(it -> cleaned.appendCodePoint(
                        it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? 0xFFFD : it));
        return cleaned.toString();
    }

    private static Optional<URI> resolved(URI base, String text) {
        if (text.isEmpty()
                || text.startsWith("http:")
                || text.startsWith("https:")
                || (HOST_LIKE.matcher(text).matches()
                        && !PAGE_LIKE.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            URI relative = new URI(text);
            URI rooted = base.getRawPath().isEmpty() ? base.resolve("/") : base;
            return relative.isAbsolute() ? Optional.empty() : Optional.of(rooted.resolve(relative));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** By the rule for links: one that was cut is none. */
    private static Optional<URI> wellFormed(String text) {
        return RegistrationLink.of(Optional.of(text)).url();
    }

    private static String cut(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
