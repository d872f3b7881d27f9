package io.kalends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.cluster.SearchCluster;
import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database and one search cluster: one writes there for both, and when it is killed the other does. */
class SharedIndexIT {

    private static final Duration TO_TAKE_OVER = Duration.ofSeconds(10);
    private static final String ALL = "/v1/events?when=any&fields=name&limit=100";

    @TempDir
    Path home;

    private String database;
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void whoIsKilledIsReplacedWithinTenSecondsAndNoChangeIsLost() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start()) {
            database = postgres.getJdbcUrl("postgres", "postgres");
            try (Instance one = start("one")) {
                one.awaitReady(); // and the database is migrated
                try (Instance other = start("other")) {
                    other.awaitReady();
                    assertThat(writes(one)).isTrue();
                    assertThat(writes(other)).isFalse();
                    eachSeesWhatItWrote(one, other);
                    takesOver(one, other);
                    try (Instance third = start("third")) {
                        third.awaitReady();
                        eachSeesWhatItWrote(other, third);
                        takesOver(other, third);
                    }
                }
            }
        }
    }

    private void eachSeesWhatItWrote(Instance one, Instance other) throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            imports(one);
            assertThat(names(one)).containsAll(acknowledged);
            imports(other);
            assertThat(names(other)).containsAll(acknowledged);
        }
    }

    /** One is killed while changes come in through both. */
    private void takesOver(Instance one, Instance other) throws Exception {
        imports(one);
        imports(other);
        CompletableFuture<Void> halfway = CompletableFuture.runAsync(() -> manyAtOnce(one));
        one.kill();
        long killed = System.nanoTime();
        imports(other);
        while (!writes(other) || !names(other).containsAll(acknowledged)) {
            assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(TO_TAKE_OVER);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        halfway.handle((done, failure) -> done).join();
        eachSeesWhatItWrote(other, other);
        assertThat(names(other)).hasSize(listed());
    }

    /** What is not acknowledged is found all the same if it was committed. */
    private void manyAtOnce(Instance instance) {
        String many = IntStream.range(0, 20)
                .mapToObj(it -> event("Of " + acknowledged.size() + " many " + it))
                .collect(Collectors.joining(",", "[", "]"));
        try {
            instance.imports(many);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void imports(Instance instance) throws IOException, InterruptedException {
        String name = "Event " + acknowledged.size();
        instance.imports(event(name));
        acknowledged.add(name);
    }

    private static String event(String name) {
        return """
                {"@context": "https://schema.org", "@type": "Event", "@id": "%s", "name": "%s", "startDate": "2020-03-16T11:00:00Z"}
                """.formatted(name.replace(' ', '-'), name);
    }

    private static boolean writes(Instance instance) {
        return instance.text("/q/health/ready").contains("writing for all instances");
    }

    private static List<String> names(Instance instance) {
        return JsonPath.from(instance.text(ALL)).getList("items.name");
    }

    private int listed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet row = connection.createStatement().executeQuery("select count(*) from event")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Instance start(String name) throws IOException {
        return Instance.start(
                database,
                Files.createDirectory(home.resolve(name)),
                Map.of("KALENDS_SEARCH_ENGINE", "opensearch", "KALENDS_SEARCH_HOSTS", SearchCluster.hosts()));
    }
}
