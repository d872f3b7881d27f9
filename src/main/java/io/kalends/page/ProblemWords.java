package io.kalends.page;

import io.kalends.http.problem.ProblemType;
import io.kalends.view.Words;
import java.util.Locale;

/**
 * What is said of a problem to whoever looks at a page.
 *
 * @param word what the case is called among the words
 */
record ProblemWords(Words words, String word) {

    /** The cases that visitors do not meet are told as the next of kin. */
    static ProblemWords of(ProblemType type, Locale locale) {
        Words words = PageWords.of(locale);
        String own = "problem-" + type.status();
        boolean known = words.all().containsKey(own);
        return new ProblemWords(words, known ? own : type.status() < 500 ? "problem-400" : "problem-500");
    }

    /** The language of the words, a BCP 47 tag. */
    public String language() {
        return words.locale().toLanguageTag();
    }

    /** In which direction they are written, as HTML says it. */
    public String direction() {
        return Words.isRightToLeft(words.locale()) ? "rtl" : "ltr";
    }

    public String heading() {
        return words.say(word);
    }

    /** What to do. */
    public String help() {
        return words.say(word + "-help");
    }
}
