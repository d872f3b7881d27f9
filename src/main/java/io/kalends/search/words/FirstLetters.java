package io.kalends.search.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Passes over what cannot be looked for, by the first letters of words: without analyzing it, and in far less time.
 * That asks for languages whose words keep their first letters in whatever form; their ends may change. It knows Latin
 * and Cyrillic letters; a stretch with any other sign is not passed over.
 */
final class FirstLetters {

    /**
     * The languages whose analyzers change first letters. Polish does when it looks up stems, Irish and Indonesian have
     * prefixes, Czech, Lithuanian and Turkish change what they leave of short words, Serbian is read as Latin, Telugu in
     * capitals, and Thai asks for the whole text. A test tries each of the others.
     */
    private static final Set<String> CHANGING = Set.of("cs", "ga", "id", "lt", "pl", "sr", "te", "th", "tr");

    /** The shortest term whose first two letters are certain; of a shorter one, the second may be an end that changes. */
    private static final int CERTAIN = 3;

    /** The same for the first three. */
    private static final int CERTAIN_OF_THREE = 5;

    private static final byte BLANK = 0;
    private static final byte BETWEEN = 1;
    private static final byte STRANGE = 2;
    private static final int LETTER = 3;
    private static final int IN_WORD = 64;
    private static final byte[] KINDS = kinds();

    /**
     * For the kind of a sign, the kinds of signs that may follow where what is looked for begins, as bits: first where no
     * letter stands before, then where one does. One look tells what as many conditions would, and hardly ever branches.
     */
    private final long[] following = new long[2 * IN_WORD];

    /** For the kind of a first letter, the kinds of signs that may be the third; looked at where a first and a second met. */
    private final long[] third = new long[IN_WORD];

    /**
     * @param terms what is looked for
     * @param languages those in which words are read besides as written
     */
    FirstLetters(Set<String> terms, Set<String> languages, boolean forgiving) {
        following[STRANGE] = -1;
        if (forgiving || terms.contains("") || !Collections.disjoint(languages, CHANGING)) {
            Arrays.fill(following, BETWEEN, IN_WORD, -1);
            Arrays.fill(third, -1);
        } else {
            terms.forEach(this::add);
        }
        if (languages.stream().anyMatch(Compounds::has)) {
            System.arraycopy(following, 0, following, IN_WORD, IN_WORD);
        }
        following[IN_WORD + STRANGE] = -1;
    }

    /**
     * What stands between letters may be left out; so may, in French, one of two same letters, and in German the second
     * one of an ä, ö or ü that is written as two.
     */
    private void add(String term) {
        byte first = letter(term.charAt(0));
        following[first] |= term.length() < CERTAIN ? -1 : behind(term, 0);
        third[first] |= term.length() < CERTAIN_OF_THREE ? -1 : behind(term, 1);
    }

    private static long behind(String term, int place) {
        byte letter = letter(term.charAt(place));
        return bit(letter(term.charAt(place + 1))) | bit(BETWEEN) | bit(STRANGE) | bit(letter) | umlaut(letter);
    }

    /** The kind of the letter that may stand behind a vowel of this kind. */
    private static long umlaut(byte vowel) {
        return vowel == letter('a') || vowel == letter('o') || vowel == letter('u') ? bit(letter('e')) : 0;
    }

    private static long bit(byte kind) {
        return 1L << kind;
    }

    /** Where the next stretch begins that may have what is looked for; the end of the text when none does before a place. */
    int next(String text, int from, int to) {
        int limit = end(text, Math.max(from, to - 1));
        int before = 0;
        byte next = from < limit ? kind(text.charAt(from)) : BLANK;
        for (int at = from; at < limit; at++) {
            byte kind = next;
            next = at + 1 < limit ? kind(text.charAt(at + 1)) : BLANK;
            if ((following[before + kind] >>> next & 1) != 0 && hasThird(text, at, kind, next, limit)) {
                int start = start(text, from, at);
                if (before == 0 || kind == STRANGE || at - start >= Compounds.SHORTEST) {
                    return start;
                }
            }
            before = kind + IN_WORD - LETTER & IN_WORD;
        }
        return text.length();
    }

    /** Where the second sign is not the second letter, the third may be that. */
    private boolean hasThird(String text, int place, byte first, byte second, int limit) {
        if (first == STRANGE || second <= STRANGE || second == first || (bit(second) & umlaut(first)) != 0) {
            return true;
        }
        int kind = place + 2 < limit ? kind(text.charAt(place + 2)) : BLANK;
        return (third[first] >>> kind & 1) != 0;
    }

    /** Where the stretch begins in which a place is. */
    private static int start(String text, int from, int place) {
        int start = place;
        while (start > from && !isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Where the stretch ends in which a place is. */
    static int end(String text, int place) {
        int end = place;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
    }

    private static byte kind(char sign) {
        if (sign < KINDS.length) {
            return KINDS[sign];
        }
        return sign >= '\u2010' && sign <= '\u2026' ? BETWEEN : STRANGE;
    }

    /** One of 61; that several letters share one does no harm. */
    private static byte letter(char folded) {
        return (byte) (LETTER + folded % (IN_WORD - LETTER));
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x450];
        for (char sign = 0; sign < kinds.length; sign++) {
            kinds[sign] = kindOf(sign);
        }
        return kinds;
    }

    private static byte kindOf(char sign) {
        if (isBlank(sign)) {
            return BLANK;
        }
        boolean known = (sign > ' ' && sign < 0x7F) || (sign >= 0xA0 && sign < 0x250) || sign >= 0x410;
        if (!known || "_\u00A9\u00AD\u00AE\u0130".indexOf(sign) >= 0) {
            return STRANGE;
        }
        if (!Character.isLetterOrDigit(sign)) {
            return BETWEEN;
        }
        char[] folded = new char[4];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {Character.toLowerCase(sign)}, 0, folded, 0, 1);
        return length == 1 ? letter(folded[0]) : STRANGE;
    }
}
