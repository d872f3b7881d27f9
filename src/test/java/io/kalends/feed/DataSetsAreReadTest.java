package io.kalends.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.Events;
import io.kalends.feed.CalendarJudge.Read;
import io.kalends.harvest.Demonstration;
import io.kalends.search.ListedEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event of the demonstration set, and of the data sets that lie beside the project, as calendars read it. */
@QuarkusTest
class DataSetsAreReadTest {

    @Inject
    ListedEvents listed;

    @Inject
    Events events;

    @BeforeEach
    void forgetOtherStories() {
        listed.only();
    }

    @Test
    void readsTheDemonstrationSetBackAsItIs() {
        imported("demo", "UTC", Demonstration.asOf(Instant.now()).getBytes(StandardCharsets.UTF_8));

        assertThat(judged("demo")).isGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"conferences.jsonld, UTC, 1500", "toronto-festivals-events.jsonld, America/Toronto, 500"})
    void readsADataSetBackAsItIs(String file, String zone, int least) throws IOException {
        Path path = Path.of(System.getProperty("kalends.shared-data", "../shared/data"), file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "skipped: there is no " + path);
        String source = file.replaceAll("\\W.*", "");
        imported(source, zone, Files.readAllBytes(path));

        assertThat(judged(source)).isGreaterThan(least);
    }

    private static void imported(String source, String zone, byte[] events) {
        given().header("X-API-Key", "test-admin-key")
                .contentType("application/ld+json")
                .queryParam("source", source)
                .queryParam("timeZone", zone)
                .body(events)
                .post("/v1/imports")
                .then()
                .statusCode(200);
    }

    /** Has all events judged; how many they are. */
    private int judged(String name) {
        List<byte[]> pages = pages("/feeds/events.ics?when=any");
        Map<String, Read> meant = meant();
        for (CalendarJudge judge : CalendarJudge.values()) {
            List<Read> read =
                    pages.stream().flatMap(it -> judge.read(it).stream()).toList();
            assertThat(read).hasSize(meant.size());
            assertThat(read).allSatisfy(it -> assertThat(it).isEqualTo(meant.get(it.uid())));
        }
        for (int i = 0; i < pages.size(); i++) {
            FeedFiles.write(name + "-" + i + ".ics", pages.get(i));
            FeedFiles.expect(
                    name + "-" + i,
                    CalendarJudge.BIWEEKLY.read(pages.get(i)).stream()
                            .map(it -> meant.get(it.uid()))
                            .toList());
        }
        for (FeedFormat format : SomeFeeds.FORMATS) {
            Response answer = given().get("/feeds/events." + format.extension() + "?when=any&limit=200");
            FeedFiles.write("set-" + name + "." + format.extension(), answer.asByteArray());
        }
        return meant.size();
    }

    private static List<byte[]> pages(String first) {
        List<byte[]> pages = new ArrayList<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            Response page = given().urlEncodingEnabled(false).get(next.get());
            page.then().statusCode(200);
            pages.add(page.asByteArray());
            next = Optional.ofNullable(page.header("Link"))
                    .filter(it -> it.contains("rel=\"next\""))
                    .map(it -> it.replaceAll(".*<([^>]+)>; rel=\"next\".*", "$1"));
        }
        return pages;
    }

    private Map<String, Read> meant() {
        return QuarkusTransaction.requiringNew()
                .call(() -> events.listByIds(events.listIdsByStart()).stream()
                        .map(it -> Read.of(SomeFeeds.entry(it.id(), it.version(), it.modifiedAt(), it.details())))
                        .collect(Collectors.toMap(Read::uid, Function.identity())));
    }
}
