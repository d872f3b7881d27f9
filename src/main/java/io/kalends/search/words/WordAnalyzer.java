package io.kalends.search.words;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Cuts text into words (UAX 29) and lowers them. What a dot or an apostrophe holds together counts as its parts too, so
 * that {@code vue} finds Vue.js, and {@code ofarrill} O’Farrill.
 */
public final class WordAnalyzer extends Analyzer {

    /** A word of a text: the term it is searched by, and where it stands. */
    public record Word(String term, int start, int end) {}

    private final boolean wholes;
    private final boolean folded;

    /**
     * @param wholes whether what has parts counts as a whole too
     * @param folded whether accents are dropped
     */
    WordAnalyzer(boolean wholes, boolean folded) {
        this.wholes = wholes;
        this.folded = folded;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        int parts = GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | STEM_ENGLISH_POSSESSIVE;
        TokenStream delimited = new WordDelimiterGraphFilter(
                words,
                true,
                WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE,
                wholes ? parts | CATENATE_ALL : parts,
                CharArraySet.EMPTY_SET);
        TokenStream lower = new LowerCaseFilter(delimited);
        return new TokenStreamComponents(words, folded ? new ASCIIFoldingFilter(lower) : lower);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    /** The words of a text, as an analyzer sees them. */
    public static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        read(analyzer, text, (term, step, start, end) -> words.add(new Word(term.utf8ToString(), start, end)));
        return words;
    }

    /** Is told the words of a text. */
    public interface Listener {

        /**
         * Of one word.
         *
         * @param term good until the next word
         * @param step how far it stands behind the last one, in words
         * @param start where it begins in the text
         * @param end and where it ends
         */
        void hear(BytesRef term, int step, int start, int end);
    }

    /** Reads a text as an analyzer sees it. */
    public static void read(Analyzer analyzer, String text, Listener listener) {
        try (TokenStream tokens = analyzer.tokenStream("text", SignsInNames.asLetters(text))) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                listener.hear(
                        term.getBytesRef(), step.getPositionIncrement(), offset.startOffset(), offset.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
