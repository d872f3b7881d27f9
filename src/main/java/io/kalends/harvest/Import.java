package io.kalends.harvest;

import io.kalends.harvest.jsonld.Document;
import io.kalends.search.EventIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Imports schema.org JSON-LD, from wherever it comes. */
@ApplicationScoped
class Import {

    private static final Logger LOG = Logger.getLogger(Import.class);

    private final Shelf shelf;
    private final EventIndex index;

    Import(Shelf shelf, EventIndex index) {
        this.shelf = shelf;
        this.index = index;
    }

    /**
     * Lists, changes or leaves alone what the document says, in batches with a transaction each; runs outside any
     * transaction. When it returns, searches see what it did, unless the index took longer than ten seconds.
     *
     * @throws io.kalends.http.problem.Problem when the document is not well-formed JSON up to its end; then nothing was
     *     changed
     */
    ImportReport run(Document document, ImportOptions options) throws IOException {
        long began = System.nanoTime();
        ImportReport report = new ImportRun(document, options, shelf).run();
        report.lastTransaction().map(Long::parseLong).ifPresent(index::awaitTransaction);
        LOG.infof(
                "Imported %s%s: %d listed, %d changed, %d unchanged, %d refused, in %d ms",
                options.source(),
                options.dryRun() ? " (dry run)" : "",
                report.listed(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                (System.nanoTime() - began) / 1_000_000);
        return report;
    }
}
