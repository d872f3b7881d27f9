package io.kalends.page;

import io.kalends.view.Words;
import java.util.Locale;
import java.util.Map;

/** What the pages say: {@code resources/page/words}, beside what is said about events everywhere. */
final class PageWords {

    private static final Map<String, Words> KNOWN = Words.in("page");

    private PageWords() {}

    static Words of(Locale locale) {
        return Words.of(locale).and(Words.of(locale, KNOWN));
    }
}
