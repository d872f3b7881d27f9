package io.kalends.search;

import io.kalends.http.Asking;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an answer says, but for the clock that it was made by. A listing echoes it, and cursors carry it; nothing else in
 * an answer may tell when it was made.
 */
record AnswerLikeness(int status, Map<String, List<String>> headers, String body) {

    private static final Pattern WINDOW = Pattern.compile(
            "\"window\":\\{\"from\":(?<from>[^,]+),\"to\":(?<to>[^,]+),\"timeZone\":(?<zone>[^,]+),\"asOf\":\"(?<now>[^\"]+)\"}");
    private static final Pattern STANDS_STILL = Pattern.compile("(?:.*&)?(?:from|to|month)=.*");
    private static final Pattern CURSOR = Pattern.compile("cursor=([A-Za-z0-9_-]+)");
    private static final int CLOCK_IN_CURSOR = 9;
    private static final Set<String> OF_THE_REQUEST = Set.of("x-request-id");
    /** How many octets there are when the platform compresses and when we do is not a difference. */
    private static final Set<String> OF_ITS_LENGTH = Set.of("content-length", "transfer-encoding");

    static AnswerLikeness of(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_THE_REQUEST);
        String raw = Asking.text(answer);
        String query = String.valueOf(answer.uri().getRawQuery());
        String body = timeless(STANDS_STILL.matcher(query).matches() ? asOfNoTime(raw) : fromNoTime(raw));
        if (Asking.header(answer, "Content-Encoding").equals("gzip")) {
            headers.keySet().removeAll(OF_ITS_LENGTH);
        }
        boolean unseen = raw.isEmpty() && answer.statusCode() == 200;
        if (!body.equals(raw) || unseen) {
            headers.remove("etag");
        }
        headers.computeIfPresent(
                "link",
                (name, values) -> values.stream().map(AnswerLikeness::timeless).toList());
        return new AnswerLikeness(answer.statusCode(), headers, body);
    }

    private static String asOfNoTime(String text) {
        return WINDOW.matcher(text).replaceAll("\"window\":[${from},${to},${zone}]");
    }

    /** A window that begins or ends now, too. */
    private static String fromNoTime(String text) {
        return WINDOW.matcher(text).replaceAll(it -> {
            Instant now = Instant.parse(it.group(4));
            return "\"window\":[" + bound(it.group(1), now) + "," + bound(it.group(2), now) + "," + it.group(3) + "]";
        });
    }

    private static String bound(String quoted, Instant now) {
        if (quoted.equals("null")) {
            return quoted;
        }
        Instant bound = OffsetDateTime.parse(quoted.replace("\"", "")).toInstant();
        return Duration.between(now, bound).abs().compareTo(Duration.ofMillis(1)) <= 0 ? "now" : quoted;
    }

    private static String timeless(String text) {
        return CURSOR.matcher(text).replaceAll(it -> "cursor=" + timelessCursor(it.group(1)));
    }

    private static String timelessCursor(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        ByteBuffer.wrap(bytes).putLong(CLOCK_IN_CURSOR, 0);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
