package io.kalends.feed;

/**
 * Content lines of iCalendar (RFC 5545, section 3.1): ended by CR LF, and folded so that none is longer than 75 octets in
 * UTF-8, between characters and never within one.
 */
final class IcsLines {

    private static final int LONGEST = 75;

    private final Utf8Text text = new Utf8Text();

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
        fold(line.toString());
        return this;
    }

    /** Section 3.3.11. */
    private static void escape(String text, StringBuilder line) {
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == ';' || c == ',' || c == '\n') {
                line.append(text, copied, i).append('\\').append(c == '\n' ? 'n' : c);
                copied = i + 1;
            }
        }
        line.append(text, copied, text.length());
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

    private void fold(String line) {
        StringBuilder written = text.part();
        int octets = 0;
        int copied = 0;
        for (int i = 0; i < line.length(); ) {
            char c = line.charAt(i);
            int chars = Character.isHighSurrogate(c) ? 2 : 1;
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : chars == 1 ? 3 : 4;
            if (octets + size > LONGEST) {
                written.append(line, copied, i).append("\r\n ");
                copied = i;
                octets = 1;
            }
            octets += size;
            i += chars;
        }
        written.append(line, copied, line.length()).append("\r\n");
        text.cut();
    }

    byte[] octets() {
        return text.octets();
    }
}
