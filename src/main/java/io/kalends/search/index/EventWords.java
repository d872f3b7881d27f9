package io.kalends.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kalends.search.words.Compounds;
import io.kalends.search.words.Languages;
import io.kalends.search.words.PackedTerms;
import io.kalends.search.words.Terms;
import io.kalends.search.words.WordAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * What the words of an event are found by.
 *
 * @param written each as written, in its place
 * @param forms for each language of the event, what their forms have in common, see {@link Terms}
 */
public record EventWords(PackedTerms written, PackedTerms forms) {

    /** Topics, towns and halls come up again and again. */
    private static final int TEXTS_REMEMBERED = 5_000;

    private static final int LONGEST_REMEMBERED = 60;

    /** The first word of a text does not stand next to the last one of the text before. */
    private static final int GAP = 1;

    private record Text(String text, int weight, Set<String> languages) {}

    private static final Cache<Text, EventWords> REMEMBERED =
            Caffeine.newBuilder().maximumSize(TEXTS_REMEMBERED).build();

    static EventWords of(EventText text) {
        Reading reading = new Reading();
        text.parts().forEach((part, texts) -> {
            for (String each : texts) {
                Text toRead = new Text(each, part.weight(), text.languages());
                if (part.isRecurring() && each.length() <= LONGEST_REMEMBERED) {
                    reading.add(REMEMBERED.get(toRead, EventWords::read));
                } else {
                    reading.read(toRead);
                }
            }
        });
        return reading.end();
    }

    private static EventWords read(Text text) {
        Reading reading = new Reading();
        reading.read(text);
        return reading.end();
    }

    private static final class Reading {

        private final PackedTerms.Builder written = new PackedTerms.Builder();
        private final PackedTerms.Builder forms = new PackedTerms.Builder();
        private final BytesRefBuilder form = new BytesRefBuilder();
        private int gap;

        void add(EventWords words) {
            written.addAll(words.written);
            forms.addAll(words.forms);
        }

        void read(Text text) {
            gap = GAP;
            WordAnalyzer.read(Languages.NEUTRAL, text.text(), (term, step, start, end) -> {
                written.add(term, step + gap, text.weight());
                gap = 0;
            });
            text.languages().forEach(it -> read(text, it));
        }

        private void read(Text text, String language) {
            BytesRef mark = new BytesRef(Terms.mark(language));
            List<String> compounds = new ArrayList<>();
            boolean cut = Compounds.has(language);
            WordAnalyzer.read(Languages.analyzer(language), text.text(), (term, step, start, end) -> {
                form.copyBytes(mark);
                form.append(term);
                forms.add(form.get(), 0, text.weight());
                if (cut) {
                    compounds.add(text.text().substring(start, end));
                }
            });
            for (String compound : compounds) { // afterwards, since their parts are read by the same analyzer
                Terms.partsOf(language, compound).forEach(it -> forms.add(new BytesRef(it), 0, text.weight()));
            }
        }

        EventWords end() {
            return new EventWords(written.build(), forms.build());
        }
    }
}
