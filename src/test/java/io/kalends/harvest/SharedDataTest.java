package io.kalends.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.harvest.jsonld.Document;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports the data sets that lie beside the project; skipped where they do not. */
@QuarkusTest
class SharedDataTest {

    @Inject
    Import imports;

    @Inject
    KeptEvents kept;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    private ImportReport imported(String file, String zone) throws IOException {
        Path path = Path.of(System.getProperty("kalends.shared-data", "../shared/data"), file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "skipped: there is no " + path);
        long began = System.nanoTime();
        ImportReport report = imports.run(Document.of(path), ImportOptions.of("shared", ZoneId.of(zone)));
        int items = report.listed() + report.changed() + report.unchanged() + report.refused();
        System.out.printf(
                "%s: %d items, %.0f per second: %d listed, %d changed, %d unchanged, %d refused %s%n",
                file,
                items,
                items * 1e9 / (System.nanoTime() - began),
                report.listed(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.problems());
        return report;
    }

    private void changesNothing(String file, String zone, int items) throws IOException {
        long changes = kept.changes();
        ImportReport second = imported(file, zone);

        assertThat(second.unchanged() + second.refused()).isEqualTo(items);
        assertThat(second.listed() + second.changed()).isZero();
        assertThat(second.lastTransaction()).isEmpty();
        assertThat(kept.changes()).isEqualTo(changes);
        assertThat(kept.count("select count(*) from event where version > 0")).isZero();
    }

    @Test
    void listsEachConferenceOnce() throws IOException {
        ImportReport report = imported("conferences.jsonld", "UTC");

        assertThat(report.listed()).isEqualTo(1_536);
        assertThat(report.listed() + report.changed() + report.unchanged() + report.refused())
                .isEqualTo(2_032);
        assertThat(report.refused()).isZero();
        assertThat(report.lastTransaction()).isPresent();
        assertThat(kept.count(
                        "select count(*) from event where venue is not null and not jsonb_exists(venue, 'country')"))
                .isZero();
        changesNothing("conferences.jsonld", "UTC", 2_032);
    }

    @Test
    void listsEachConferenceOnceWhenTwoImportIt() {
        var reports = List.of(1, 2).parallelStream()
                .map(it -> supplied(() -> imported("conferences.jsonld", "UTC")))
                .toList();

        assertThat(reports).extracting(ImportReport::refused).containsOnly(0);
        assertThat(reports.stream().mapToInt(ImportReport::listed).sum()).isEqualTo(1_536);
    }

    private static <T> T supplied(java.util.concurrent.Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void listsTheEventsOfToronto() throws IOException {
        ImportReport report = imported("toronto-festivals-events.jsonld", "America/Toronto");

        assertThat(report.listed() + report.changed() + report.unchanged() + report.refused())
                .isEqualTo(1_283);
        assertThat(report.problems())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.field()).isEqualTo("endDate"));
        assertThat(report.listed()).isEqualTo(1_250);
        changesNothing("toronto-festivals-events.jsonld", "America/Toronto", 1_283);
    }
}
