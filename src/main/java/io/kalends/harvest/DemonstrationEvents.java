package io.kalends.harvest;

import io.kalends.event.Events;
import io.kalends.harvest.jsonld.Document;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lists made-up events where there are no others, so that a first look is worth it. At each later start they move along
 * with the calendar, until somebody else publishes: then they stay as they are. Who wants none any more switches them off,
 * and they are taken back at the next start.
 */
@ApplicationScoped
class DemonstrationEvents {

    /** Nobody else has a source of this name, since what it has may be taken back. */
    static final String SOURCE = "demonstration";

    private final HarvestConfig config;
    private final Events events;
    private final Import imports;
    private final Clock clock;

    DemonstrationEvents(HarvestConfig config, Events events, Import imports, Clock clock) {
        this.config = config;
        this.events = events;
        this.imports = imports;
        this.clock = clock;
    }

    /** After the index has been set going, which an import waits for. */
    @ActivateRequestContext
    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent started) {
        if (config.demo().orElse(config.embedded())) {
            if (events.holdsOnly(SOURCE)) {
                list();
            }
        } else if (config.demo().isPresent()) {
            takeBack();
        }
    }

    private void takeBack() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> events.listToChange(SOURCE).forEach(it -> it.delete(now)));
    }

    private void list() {
        try {
            Path file = Files.createTempFile("kalends-demonstration-", ".jsonld");
            try {
                DemonstrationSet.write(clock.instant(), file);
                imports.run(
                        Document.of(file),
                        ImportOptions.of(SOURCE, config.timeZone()).datingAnew());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
