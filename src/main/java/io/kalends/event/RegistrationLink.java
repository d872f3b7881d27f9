package io.kalends.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A registration link as it was published, judged by RFC 3986. Only an absolute, well-formed {@code http} or
 * {@code https} address ever becomes a link; whatever else was published is kept as text with the reason.
 *
 * @param published the text as published; empty when nothing was
 * @param state what the text is worth
 * @param url the address in ASCII, present exactly when the state is {@link LinkState#USABLE}
 * @param detail why the text cannot be used, as a sentence; absent when it can
 */
public record RegistrationLink(
        Optional<String> published, LinkState state, Optional<URI> url, Optional<String> detail) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;
    private static final Pattern SLASHES_BEHIND = Pattern.compile("/+$");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** Judges a published text; a blank one is missing. */
    public static RegistrationLink of(Optional<String> published) {
        Optional<String> text = published.map(String::strip).filter(it -> !it.isEmpty());
        return text.map(RegistrationLink::judge)
                .orElseGet(() -> unusable(text, LinkState.MISSING, "No registration link was published."));
    }

    private static RegistrationLink judge(String text) {
        Optional<String> published = Optional.of(text);
        if (hasBlank(text)) {
            return unusable(published, LinkState.MALFORMED, "The published link contains a blank.");
        }
        if (text.endsWith("…")) {
            return unusable(published, LinkState.MALFORMED, "The published link is cut short.");
        }
        try {
            URI uri = AsciiAddress.of(new URI(text));
            if (!uri.isAbsolute()) {
                return unusable(
                        published, LinkState.RELATIVE, "The published link lacks the address of the site it is on.");
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme)) {
                return unusable(published, LinkState.MALFORMED, "The published link is not an http or https address.");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > LAST_PORT) {
                return unusable(published, LinkState.MALFORMED, "The published link names no plain host.");
            }
            return new RegistrationLink(published, LinkState.USABLE, Optional.of(uri), Optional.empty());
        } catch (URISyntaxException e) {
            return unusable(published, LinkState.MALFORMED, "The published link is not a well-formed address.");
        }
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static RegistrationLink unusable(Optional<String> published, LinkState state, String detail) {
        return new RegistrationLink(published, state, Optional.empty(), Optional.of(detail));
    }

    /**
     * The form under which links are compared (RFC 3986, 6.2): scheme and host in lower case, escapes in upper case, no
     * default port, no fragment, no trailing slash.
     */
    public static Optional<String> comparable(String published) {
        return of(Optional.of(published)).url().map(RegistrationLink::normalized);
    }

    private static String normalized(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        String path = SLASHES_BEHIND
                .matcher(Optional.ofNullable(uri.getRawPath()).orElse(""))
                .replaceAll("");
        String query =
                Optional.ofNullable(uri.getRawQuery()).map(it -> "?" + it).orElse("");
        String rest = ESCAPE.matcher(path + query).replaceAll(it -> it.group().toUpperCase(Locale.ROOT));
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + rest;
    }
}
