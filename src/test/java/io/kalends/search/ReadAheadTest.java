package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.event.AnEvent;
import io.kalends.search.index.EventDocuments;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadAheadTest {

    private static final int BATCH = 200;

    @Inject
    ListedEvents listed;

    @Inject
    EventDocuments documents;

    private List<UUID> list(int size) {
        return listed.only(IntStream.range(0, size)
                .mapToObj(it -> anEvent().named("n" + it))
                .toArray(AnEvent[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BATCH, BATCH + 1, 3 * BATCH, 5 * BATCH + 7})
    void everyEventIsHandedOverOnceAndABatchInItsOrder(int size) {
        List<UUID> ids = list(size);
        UUID missing = UUID.randomUUID();
        List<UUID> asked = new ArrayList<>(ids);
        asked.add(missing);
        List<EventDocuments.Batch> batches = Collections.synchronizedList(new ArrayList<>());

        ReadAhead.forEach(documents, asked, batches::add);

        assertThat(batches.stream().flatMap(it -> it.live().stream()).map(it -> UUID.fromString(it.id)))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(batches.stream().flatMap(it -> it.gone().stream())).containsExactly(missing);
        for (EventDocuments.Batch batch : batches) {
            assertThat(batch.live().stream().map(it -> ids.indexOf(UUID.fromString(it.id))))
                    .isSorted();
        }
    }

    @Test
    void whatAWriterThrowsEndsItAndIsThrown() {
        List<UUID> ids = list(5 * BATCH);
        AtomicInteger handed = new AtomicInteger();

        assertThatThrownBy(() -> ReadAhead.forEach(documents, ids, batch -> {
                    handed.incrementAndGet();
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        assertThat(handed.get()).isBetween(1, 2);
    }
}
