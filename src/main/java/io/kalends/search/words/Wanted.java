package io.kalends.search.words;

import io.kalends.search.words.TextQuery.Kind;
import io.kalends.search.words.TextQuery.Term;
import io.kalends.search.words.WordAnalyzer.Word;
import io.kalends.search.words.WordReader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the words of a search look for, as one reader reads them. */
final class Wanted {

    private final WordReader reader;
    private final Set<String> whole = new HashSet<>();
    private final Set<String> forgiven = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    Wanted(Wording words, WordReader reader) {
        this.reader = reader;
        for (Term wanted : words.words().wanted()) {
            List<String> terms = reader.terms(wanted.text());
            boolean begun = wanted.kind() == Kind.BEGINNING || terms.stream().anyMatch(SignsInNames::isName);
            if (begun && terms.size() == 1) {
                beginnings.addAll(terms);
            } else {
                whole.addAll(terms);
                forgiven.addAll(words.forgiven().contains(wanted.text()) ? terms : List.of());
            }
        }
    }

    /** Every term that is looked for, or its beginning. */
    Stream<String> terms() {
        return Stream.concat(whole.stream(), beginnings.stream());
    }

    /** The words of a text that are looked for; most texts have none. */
    List<Word> in(String text) {
        List<Word> met = List.of();
        for (Reading reading : reader.read(text)) {
            if (isMet(reading)) {
                met = met.isEmpty() ? new ArrayList<>() : met;
                met.add(reading.word());
            }
        }
        return met;
    }

    private boolean isMet(Reading reading) {
        String term = reading.word().term();
        return whole.contains(term)
                || (!reading.parts().isEmpty() && !Collections.disjoint(whole, reading.parts()))
                || (!beginnings.isEmpty() && beginnings.stream().anyMatch(term::startsWith))
                || forgiven.stream().anyMatch(it -> Likeness.isNear(it, term));
    }
}
