package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.http.Asking;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database: what one writes the other tells within a second, from whatever it remembers. */
class TwoInstancesIT {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String ADDRESS = "/v1/events?when=any&fields=name&limit=100";

    @TempDir
    Path home;

    @Test
    void whatOneWritesTheOtherTellsWithinASecond() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start()) {
            String database = postgres.getJdbcUrl("postgres", "postgres");
            try (Instance one = Instance.start(database, Files.createDirectory(home.resolve("one")))) {
                one.awaitReady(); // and the database is migrated
                try (Instance other = Instance.start(database, Files.createDirectory(home.resolve("other")))) {
                    other.awaitReady();
                    for (int i = 0; i < 10; i++) {
                        toAndFro(one, other, "Event " + i + " of one");
                        toAndFro(other, one, "Event " + i + " of the other");
                    }
                    String remembered = one.text(ADDRESS);
                    withoutTheDatabase(postgres, one, remembered);
                }
            }
        }
    }

    private static void toAndFro(Instance writer, Instance reader, String name) throws Exception {
        assertThat(reader.text(ADDRESS)).doesNotContain(name);
        writer.imports("""
                {"@context": "https://schema.org", "@type": "Event", "@id": "%s", "name": "%s", "startDate": "2020-03-16T11:00:00Z"}
                """.formatted(name.replace(' ', '-'), name));
        long written = System.nanoTime();
        assertThat(writer.text(ADDRESS)).as("the writer itself, at once").contains(name);
        while (!reader.text(ADDRESS).contains(name)) {
            assertThat(Duration.ofNanos(System.nanoTime() - written)).isLessThan(SOON);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void withoutTheDatabase(EmbeddedPostgres postgres, Instance instance, String remembered)
            throws IOException {
        postgres.close();
        HttpResponse<byte[]> kept = instance.ask(ADDRESS);
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(Asking.text(kept)).isEqualTo(remembered);

        assertThat(instance.text(ADDRESS + "&sort=-start")).contains("Event 0 of one", "Event 9 of the other");
        assertThat(instance.text("/v1/events/event-0-of-one-2020-03-16")).contains("Event 0 of one");
        assertThat(instance.text("/v1/events/event-9-of-the-other-2020-03-16/registration"))
                .contains("\"state\":\"ended\"");

        HttpResponse<byte[]> unknown = instance.ask("/v1/events/event-of-nobody");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(Asking.header(unknown, "Retry-After")).isNotEmpty();
    }
}
