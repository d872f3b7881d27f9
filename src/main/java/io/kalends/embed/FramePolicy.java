package io.kalends.embed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** What a browser may do with a page for frames, and on whose pages it may stand ({@code kalends.embed.frame-ancestors}). */
@Singleton
class FramePolicy {

    static final String HEADER = "Content-Security-Policy";

    private static final Pattern SOURCES = Pattern.compile("[\\x21-\\x7e&&[^;,]]+( [\\x21-\\x7e&&[^;,]]+)*");

    private final String policy;

    @Inject
    FramePolicy(EmbedSettings settings) {
        String ancestors = settings.frameAncestors().strip();
        if (!SOURCES.matcher(ancestors).matches()) {
            throw new IllegalArgumentException(
                    "kalends.embed.frame-ancestors (KALENDS_EMBED_FRAME_ANCESTORS) lists sources"
                            + " with blanks between, for example: 'self' https://*.example.org; it is: " + ancestors);
        }
        boolean listsSites = !ancestors.equals("*") && !ancestors.equals("'none'") && !ancestors.contains("'self'");
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: data:; base-uri 'none';"
                + " form-action 'none'; frame-ancestors " + (listsSites ? "'self' " : "") + ancestors;
    }

    String policy() {
        return policy;
    }
}
