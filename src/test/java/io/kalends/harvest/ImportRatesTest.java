package io.kalends.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.harvest.jsonld.Document;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures; runs only when asked with {@code -Dkalends.measure=true}. */
@QuarkusTest
@EnabledIfSystemProperty(named = "kalends.measure", matches = "true")
class ImportRatesTest {

    private static final int EVENTS = 20_000;

    @Inject
    Import imports;

    @Inject
    KeptEvents kept;

    @TempDir
    Path directory;

    @AfterEach
    void clear() {
        kept.clear();
    }

    @Test
    void printsRates() throws IOException {
        Path first = written("first", "A workshop about weaving, dyeing and what becomes of old clothes.");
        Path second = written("second", "Another text.");
        for (int round = 0; round < 5; round++) {
            rate("listed or changed", first);
            rate("unchanged", first);
            rate("unchanged", first);
            rate("changed", second);
        }
    }

    private void rate(String what, Path file) throws IOException {
        long began = System.nanoTime();
        ImportReport report = imports.run(Document.of(file), ImportOptions.of("rates", ZoneId.of("UTC")));
        System.out.printf("%s: %.0f per second%n", what, EVENTS * 1e9 / (System.nanoTime() - began));
        assertThat(report.refused()).isZero();
    }

    private Path written(String name, String description) throws IOException {
        Path file = directory.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (int i = 0; i < EVENTS; i++) {
                out.write(i == 0 ? "" : ",");
                out.write("""
                        {"@context": "https://schema.org", "@type": "Event", "name": "Workshop number %d", "startDate": "%s",
                         "description": "%s %s", "url": "https://example.org/events/%d", "inLanguage": "EN,DE",
                         "keywords": ["textiles", "craft"], "organizer": {"@type": "Organization", "name": "Club %d"},
                         "location": {"@type": "Place", "name": "Hall %d", "address": {"@type": "PostalAddress",
                          "addressLocality": "Ghent", "addressCountry": "Belgium"}, "geo": {"latitude": 51.05, "longitude": "3.72"}},
                         "offers": {"@type": "Offer", "price": "15.00", "priceCurrency": "EUR", "url": "https://example.org/register/%d"}}
                        """.formatted(
                                i,
                                LocalDate.of(2027, 1, 1).plusDays(i % 700) + "T11:00:00+01:00",
                                description,
                                description.repeat(4),
                                i,
                                i % 500,
                                i % 300,
                                i));
            }
            out.write("]");
        }
        return file;
    }
}
