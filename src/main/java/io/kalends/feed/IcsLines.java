package io.kalends.feed;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of iCalendar (RFC 5545, section 3.1): ended by CR LF, and folded so that none is longer than 75 octets in
 * UTF-8, between characters and never within one.
 */
final class IcsLines {

    private static final int LONGEST = 75;

    private final StringBuilder written = new StringBuilder(1 << 16);

    /** A property whose value stands as it is: a date, an address, a word of the standard. */
    IcsLines put(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    /** A property whose value is text, or a list of texts. */
    IcsLines text(String property, String... texts) {
        StringBuilder line = new StringBuilder(property).append(':');
        for (int i = 0; i < texts.length; i++) {
            line.append(i == 0 ? "" : ",");
            escape(texts[i], line);
        }
        fold(line);
        return this;
    }

    /** Section 3.3.11. */
    private static void escape(String text, StringBuilder line) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                default -> line.append(c);
            }
        }
    }

    /**
     * A parameter of a property, in quotation marks; what may not stand between them is written by RFC 6868. A backslash
     * means nothing there, yet some clients take it for an escape and lose the end of the value.
     */
    static String parameter(String name, String value) {
        return ";" + name + "=\""
                + value.replace('\\', '/')
                        .replace("^", "^^")
                        .replace("\"", "^'")
                        .replace("\n", "^n") + "\"";
    }

    private void fold(CharSequence line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = Character.codePointAt(line, i);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST) {
                written.append("\r\n ");
                octets = 1;
            }
            written.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        written.append("\r\n");
    }

    byte[] octets() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
