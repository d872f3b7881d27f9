package io.kalends.event;

import java.text.Normalizer;
import java.util.Locale;

/** Names as parts of addresses: lower-case letters and digits of any script, joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 80;

    /** Accents; the marks of other scripts are letters of their words. */
    private static final int FIRST_ACCENT = 0x300;

    private static final int LAST_ACCENT = 0x36F;

    private Slug() {}

    /** The slug of a text, at most 80 characters; empty when the text has no letter or digit. */
    public static String of(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug = Normalizer.normalize(joined(decomposed), Normalizer.Form.NFC);
        String cut = slug.codePointCount(0, slug.length()) > LONGEST
                ? slug.substring(0, slug.offsetByCodePoints(0, LONGEST))
                : slug;
        int from = cut.startsWith("-") ? 1 : 0;
        int to = cut.endsWith("-") ? cut.length() - 1 : cut.length();
        return cut.substring(from, Math.max(from, to));
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character >= FIRST_ACCENT && character <= LAST_ACCENT) {
                continue;
            }
            if (!isPartOfWord(character)) {
                apart = true;
                continue;
            }
            if (apart) {
                joined.append('-');
                apart = false;
            }
            append(character, joined);
        }
        return joined.toString();
    }

    private static boolean isPartOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Letters that do not come apart into one of ASCII and an accent. */
    private static void append(int character, StringBuilder slug) {
        switch (character) {
            case 'ß' -> slug.append("ss");
            case 'æ' -> slug.append("ae");
            case 'ø' -> slug.append('o');
            case 'ł' -> slug.append('l');
            case 'đ' -> slug.append('d');
            default -> slug.appendCodePoint(character);
        }
    }
}
