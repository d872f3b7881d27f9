package io.kalends.http.caching;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A strong entity tag (RFC 9110, section 8.8.3), made from the octets of an answer. An answer that is compressed on its
 * way out is another representation and has another strong tag (section 8.8.3.3): it ends in {@code -gzip}.
 */
record ContentTag(String value) {

    private static final int SIGNIFICANT = 18;
    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");
    private static final Pattern ACCEPTED =
            Pattern.compile("(gzip|x-gzip|deflate|\\*)\\s*(?:;\\s*q\\s*=\\s*([0-9.]+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern GZIP =
            Pattern.compile("(gzip)\\s*(?:;\\s*q\\s*=\\s*([0-9.]+))?", Pattern.CASE_INSENSITIVE);

    /** The tag of content that is sent as it is. */
    static ContentTag of(byte[] content) {
        byte[] digest = Arrays.copyOf(DigestUtils.sha256(content), SIGNIFICANT);
        return new ContentTag("\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"");
    }

    /** The tag of what is sent to who accepts these encodings. */
    ContentTag sentTo(String acceptEncoding) {
        return isCompressed(acceptEncoding) ? new ContentTag(value.substring(0, value.length() - 1) + "-gzip\"") : this;
    }

    /** Compares weakly, as If-None-Match does (section 13.1.2). */
    boolean isIn(String ifNoneMatch) {
        return ifNoneMatch.equals(value)
                || ifNoneMatch.strip().equals("*")
                || LISTED.matcher(ifNoneMatch)
                        .results()
                        .map((MatchResult it) -> it.group(1))
                        .anyMatch(value::equals);
    }

    /** Whether gzip is among the encodings accepted; other compressions are left to the server. */
    static boolean acceptsGzip(String acceptEncoding) {
        return accepts(acceptEncoding, GZIP);
    }

    /** Compressed is what accepts gzip or deflate with a quality above zero, as the server's compressor decides. */
    private static boolean isCompressed(String acceptEncoding) {
        return accepts(acceptEncoding, ACCEPTED);
    }

    private static boolean accepts(String acceptEncoding, Pattern encoding) {
        return !acceptEncoding.isEmpty()
                && encoding.matcher(acceptEncoding)
                        .results()
                        .anyMatch(it -> it.group(2) == null || it.group(2).matches(".*[1-9].*"));
    }
}
