package io.kalends.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.TypedSearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** The index itself: Hibernate Search's standalone mapper over Lucene, in a directory or in memory. */
final class IndexStore implements AutoCloseable {

    private final CloseableSearchMapping mapping;
    private final SpokenLanguages spoken = new SpokenLanguages();

    /** Opens the index in a directory, empty when there is none yet; without a directory in memory. */
    IndexStore(Optional<Path> directory) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.search.backend.lucene_version", "LATEST");
        settings.put("hibernate.search.backend.analysis.configurer", analysis());
        settings.put("hibernate.search.backend.io.commit_interval", "60000"); // we commit, together with the position
        settings.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
        settings.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", "false");
        settings.put(
                "hibernate.search.backend.directory.type", directory.isPresent() ? "local-filesystem" : "local-heap");
        directory.ifPresent(it -> settings.put("hibernate.search.backend.directory.root", it.toString()));
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(EventDocument.class), MethodHandles.lookup())
                .properties(settings)
                .build();
    }

    private static LuceneAnalysisConfigurer analysis() {
        return context -> context.analyzer(EventTextBinder.PHRASE_ANALYZER).instance(Languages.PHRASE);
    }

    SearchSession session() {
        return mapping.createSession();
    }

    TypedSearchScope<?, EventDocument> scope() {
        return mapping.typedScope(Object.class, EventDocument.class);
    }

    /** Adds or replaces events and removes others; searches see it when this returns. */
    void write(Collection<EventDocument> events, Collection<UUID> gone) {
        try (SearchSession session = uncommitted()) {
            List<CompletableFuture<?>> works = new ArrayList<>();
            events.forEach(it -> works.add(session.indexer().addOrUpdate(it).toCompletableFuture()));
            gone.forEach(it -> works.add(remove(session, it).toCompletableFuture()));
            CompletableFuture.allOf(works.toArray(CompletableFuture<?>[]::new)).join();
        }
    }

    /** A session in which a document is not committed by itself, which would cost a disk's flush each. */
    private SearchSession uncommitted() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    private static CompletionStage<?> remove(SearchSession session, UUID event) {
        return session.indexer().delete(EventDocument.class, event.toString(), null);
    }

    /** Makes everything written so far survive the process. */
    void commit() {
        try (SearchSession session = session()) {
            session.workspace(EventDocument.class).flush();
        }
    }

    /** Whether no event is in it. */
    boolean isEmpty() {
        try (IndexReader reader = openReader()) {
            return reader.numDocs() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The languages in which some event is understood. */
    Set<String> languages() {
        try (IndexReader reader = openReader()) {
            return spoken.in(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lucene's own view; the caller closes it. */
    IndexReader openReader() {
        return mapping.scope(EventDocument.class)
                .extension(LuceneExtension.get())
                .openIndexReader();
    }

    @Override
    public void close() {
        mapping.close();
    }
}
