package io.kalends.http.request;

import io.kalends.http.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The query of an address, decoded strictly: a broken percent escape, bytes that are not UTF-8 (such as a lone
 * surrogate) and control characters are refused by name instead of being replaced in silence. A {@code +} is a blank.
 */
final class QueryString {

    private static final String UNRESERVED = "-._~,:";
    private static final Pattern BETWEEN = Pattern.compile("[&;]");
    private static final String HEX = "0123456789ABCDEF";

    private QueryString() {}

    /** The parameters in the order sent; what is wrong with the first broken one is thrown as a problem. */
    static List<Map.Entry<String, String>> parse(String query) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : BETWEEN.split(query, -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String known = decode(name).orElseThrow(() -> broken(readable(name), "name"));
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(Map.entry(known, decode(value).orElseThrow(() -> broken(known, "value"))));
            }
        }
        return parameters;
    }

    /** Empty when the text is broken. */
    static Optional<String> decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
                int low = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(Character.toString(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return Optional.of(text).filter(it -> it.chars().noneMatch(Character::isISOControl));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Percent-encodes what must be (RFC 3986), and leaves commas and colons readable. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    private static String readable(String name) {
        return name.replaceAll("[^\\x21-\\x7e]", "?");
    }

    private static Problem broken(String parameter, String part) {
        return Problem.inParameter(
                parameter,
                "The " + part
                        + " of this parameter holds a broken percent escape, bytes that are not UTF-8, or a control"
                        + " character. Encode the text as UTF-8 and then each special octet as percent sign and two hexadecimal digits.");
    }
}
