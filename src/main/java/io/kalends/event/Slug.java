package io.kalends.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as parts of addresses: lower-case letters and digits of any script, joined by hyphens. */
public final class Slug {

    private static final int LONGEST = 80;
    /** Accents; the marks of other scripts are letters of their words. */
    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** The slug of a text, at most 80 characters; empty when the text has no letter or digit. */
    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        String folded = OTHERS.matcher(plain).replaceAll("-");
        String recomposed = Normalizer.normalize(folded, Normalizer.Form.NFC);
        String cut = recomposed.length() > LONGEST
                ? recomposed.substring(
                        0,
                        recomposed.offsetByCodePoints(
                                0, Math.min(LONGEST, recomposed.codePointCount(0, recomposed.length()))))
                : recomposed;
        return HYPHENS_AROUND.matcher(cut).replaceAll("");
    }
}
