package io.kalends.search.lucene;

import io.kalends.search.words.Languages;
import io.kalends.search.words.WordFields;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The languages that an index holds terms of; asked with each search, and looked up once for each view of the index. */
final class SpokenLanguages {

    private record Known(IndexView view, Set<String> languages) {}

    private volatile Known last = new Known(IndexView.NONE, Set.of());

    Set<String> in(IndexReader reader) throws IOException {
        IndexView view = IndexView.of(reader);
        Known known = last;
        if (!known.view().equals(view)) {
            known = new Known(view, read(reader));
            last = known;
        }
        return known.languages();
    }

    private static Set<String> read(IndexReader reader) throws IOException {
        Set<String> languages = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(WordFields.FORMS);
            if (terms != null) {
                add(terms.iterator(), languages);
            }
        }
        return Set.copyOf(languages);
    }

    private static void add(TermsEnum terms, Set<String> languages) throws IOException {
        for (String language : Languages.all()) {
            String mark = io.kalends.search.words.Terms.mark(language);
            if (terms.seekCeil(new BytesRef(mark)) != TermsEnum.SeekStatus.END
                    && terms.term().utf8ToString().startsWith(mark)) {
                languages.add(language);
            }
        }
    }
}
