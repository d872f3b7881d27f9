package io.kalends.search;

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
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts text into words (UAX 29) and lowers them. What a dot or an apostrophe holds together counts as its parts too, so
 * that {@code vue} finds Vue.js, and {@code ofarrill} O’Farrill.
 */
final class WordAnalyzer extends Analyzer {

    /** Between two texts of one event, so that no phrase crosses. */
    private static final int GAP = 100;

    /** A word of a text: the term it is searched by, and where it stands. */
    record Word(String term, int start, int end) {}

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

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    /** The words of a text, as an analyzer sees them. */
    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
