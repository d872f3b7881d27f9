package io.kalends.search.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** What an analyzer yields, without accents: people leave them out, and so do publishers. */
final class WithoutAccents extends AnalyzerWrapper {

    private final Analyzer analyzer;

    WithoutAccents(Analyzer analyzer) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.analyzer = analyzer;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return analyzer;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
    }
}
