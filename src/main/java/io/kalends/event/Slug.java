package io.kalends.event;

import java.text.Normalizer;
import java.util.Locale;

/** Names as parts of addresses: lower-case letters and digits of any script, joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    /** The slug of a text, at most 80 characters; empty when the text has no letter or digit. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        String recomposed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        String cut = recomposed.length() > LONGEST
                ? recomposed.substring(
                        0,
                        recomposed.offsetByCodePoints(
                                0, Math.min(LONGEST, recomposed.codePointCount(0, recomposed.length()))))
                : recomposed;
        return cut.replaceAll("^-+|-+$", "");
    }
}
