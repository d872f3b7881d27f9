package io.kalends.harvest;

import static io.kalends.harvest.Importing.authorized;
import static io.kalends.harvest.Importing.counted;
import static io.kalends.harvest.Importing.event;
import static io.kalends.harvest.Importing.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be listed is refused, with reasons, and keeps nothing else out. */
@QuarkusTest
class ImportRefusalsTest {

    private static final Matcher<String> NAMES_NO_CLASS = not(matchesPattern("(?s).*(Source|Stream|Jackson|`).*"));

    @Inject
    KeptEvents kept;

    @TestHTTPResource
    URI site;

    @BeforeEach
    @AfterEach
    void clear() {
        kept.clear();
    }

    @Test
    void refusesSingleItemsWithReasons() {
        String body = "[%s, %s, %s, %s, 7, %s, %s]"
                .formatted(
                        event("a", "Good", "2020-03-16"),
                        "{\"@type\": \"Person\", \"@id\": \"https://example.org/me\", \"name\": \"Me\"}",
                        event("b", "\\u0000 <b> </b>", "2020-03-16"),
                        event("c", "No day", "2020-02-30"),
                        "{\"@type\": \"Event\", \"identifier\": \"d\", \"name\": \"Backwards\","
                                + " \"startDate\": \"2020-03-16\", \"endDate\": \"2020-03-15\"}",
                        "{\"name\": \"typeless\", \"startDate\": \"2020-03-16\"}");

        counted(imported(body), 1, 0, 0, 6)
                .body("problems.index", equalTo(List.of(1, 2, 3, 4, 5, 6)))
                .body("problems.field", equalTo(List.of("@type", "name", "startDate", "", "endDate", "@type")))
                .body("problems[0].id", equalTo("https://example.org/me"))
                .body("problems[0].detail", containsString("Person"))
                .body("problems[2].detail", containsString("2020-02-30"));
        assertThat(kept.only().details().name()).isEqualTo("Good");
    }

    @Test
    void reportsTheFirstThousandProblems() {
        String body = "[" + "{},".repeat(1_199) + "{}]";

        counted(imported(body), 0, 0, 0, 1_200).body("problems", hasSize(1_000)).body("problemsOmitted", equalTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[%s",
                "[%s, {\"@type\": \"Event\", \"na",
                "[%s] trailing",
                "[%s] []",
                "[%s, nope]",
                "[%s, \"raw \u0000 control\"]",
                "{\"@graph\": [%s}",
            })
    void changesNothingWhenMalformed(String body) {
        imported(body.formatted(event("a", "Textiles", "2020-03-16")))
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"))
                .body("detail", NAMES_NO_CLASS);

        assertThat(kept.all()).isEmpty();
    }

    @Test
    void saysWhereReadingStopped() {
        imported("[\n  {\"a\": 1,}\n]")
                .statusCode(400)
                .body("line", equalTo(2))
                .body("column", equalTo(11))
                .body("detail", containsString("line 2, column 11"));
    }

    @Test
    void refusesExcessivelyDeepLongAndBrokenText() {
        List<String> excessive = List.of(
                "[".repeat(65) + "]".repeat(65),
                "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                "[\"" + "x".repeat(1_000_001) + "\"]",
                "[" + "9".repeat(101) + "]");
        for (String body : excessive) {
            imported(body)
                    .statusCode(400)
                    .body("type", endsWith("/problems/malformed-body"))
                    .body("detail", NAMES_NO_CLASS);
        }
        authorized()
                .contentType("application/ld+json")
                .body(new byte[] {'[', '"', (byte) 0xC3, (byte) 0x28, '"', ']'})
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"));
        assertThat(kept.all()).isEmpty();
    }

    @Test
    void refusesAnItemWithTooManyParts() {
        String huge = "{\"@type\": \"Event\", \"name\": \"Huge\", \"startDate\": \"2020-03-16\", \"x\": ["
                + "1,".repeat(60_000) + "1], \"y\": {\"z\": [1]}}";

        counted(imported("[" + huge + "," + event("a", "Good", "2020-03-16") + "]"), 1, 0, 0, 1);
    }

    /** As many as an import can have: what is refused takes no memory. */
    @Test
    void refusesAnItemWithMillionsOfMembers() {
        String members =
                IntStream.range(0, 3_000_000).mapToObj(it -> "\"" + it + "\":1").collect(Collectors.joining(","));

        counted(imported("{" + members + "}"), 0, 0, 0, 1).body("problems[0].detail", containsString("more parts"));
    }

    @Test
    void answersWhoIsStillSendingADocumentThatBeginsBadly() {
        imported("{" + " ".repeat(40 * 1024 * 1024) + "}").statusCode(200).body("refused", equalTo(1));
        for (int i = 0; i < 5; i++) {
            imported("[}" + " ".repeat(40 * 1024 * 1024))
                    .statusCode(400)
                    .body("type", endsWith("/problems/malformed-body"));
        }
    }

    @Test
    void refusesMoreThanFiftyMebibytesThatComeUnannounced() throws IOException, InterruptedException {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        InputStream body = new SequenceInputStream(Collections.enumeration(Collections.nCopies(51, blanks).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
        HttpRequest request = HttpRequest.newBuilder(site.resolve("/v1/imports"))
                .header("Content-Type", "application/ld+json")
                .header("X-API-Key", "test-admin-key")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();

        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/body-too-large");
    }

    @ParameterizedTest
    @CsvSource({"'[', 413", "'[}', 400"})
    void answersWhoNeverEnds(String beginning, String status) throws IOException {
        byte[] blanks = ("100000\r\n" + " ".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        String head = "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nX-API-Key: test-admin-key\r\n"
                + "Content-Type: application/ld+json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(beginning.length()) + "\r\n" + beginning + "\r\n";
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(30_000);
            Thread sending =
                    new Thread(() -> sendUntilItFails(socket, head.getBytes(StandardCharsets.US_ASCII), blanks));
            sending.start();

            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    private static void sendUntilItFails(Socket socket, byte[] head, byte[] chunk) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            while (true) {
                out.write(chunk);
            }
        } catch (IOException e) {
            // nobody listens any more
        }
    }

    @Test
    void refusesOnlyWhatTheDatabaseRefuses() {
        kept.execute("alter table event add constraint event_is_not_forbidden check (name <> 'Forbidden') not valid");
        try {
            String body = "[%s, %s, %s]"
                    .formatted(
                            event("a", "Before", "2020-03-16"),
                            event("b", "Forbidden", "2020-03-16"),
                            event("c", "After", "2020-03-16"));

            counted(imported(body), 2, 0, 0, 1)
                    .body("problems[0].index", equalTo(1))
                    .body("problems[0].id", equalTo("b"))
                    .body("problems[0].detail", containsString("event_is_not_forbidden"));
            assertThat(kept.all()).extracting(it -> it.details().name()).containsExactly("After", "Before");
        } finally {
            kept.execute("alter table event drop constraint event_is_not_forbidden");
        }
    }
}
