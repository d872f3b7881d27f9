package io.kalends.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BrokenRequestsAreAnsweredTest {

    @TestHTTPResource
    URI site;

    @ParameterizedTest
    @CsvSource({
        "/specimens?limit=%zz, invalid-parameter",
        "/specimens?limit=%,   invalid-parameter",
        "/specimens?limit=%2,  invalid-parameter",
        "/specimens?%=1,       invalid-parameter",
        "/nowhere?q=%zz,       invalid-parameter",
        "/docs/?q=%zz,         invalid-parameter",
        "/specimens?limit={1}, bad-request",
        "/specimens?limit=a|b, bad-request",
        "/%,                   bad-request",
        "/specimens/%zz,       bad-request",
        "/docs/%,              bad-request",
        "//nowhere,            not-found"
    })
    void anAddressThatIsNoneIsAProblemOfTheCaller(String address, String type) throws IOException {
        String answer = RawRequest.get(address).sentTo(site);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
        assertThat(answer)
                .contains(
                        "Content-Type: application/problem+json",
                        "Access-Control-Allow-Origin: *",
                        "/problems/" + type + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nbroken header\r\nConnection: close\r\n\r\n",
                "FOO /specimens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoHttpIsNotAFailureOfOurs(String request) throws IOException {
        assertThat(new RawRequest(request).sentTo(site)).startsWith("HTTP/1.").doesNotContain("/1.1 500", "/1.0 500");
    }

    @ParameterizedTest
    @CsvSource({
        "'Host: a.example|Host: b.example',                                 /nowhere",
        "'Host: localhost|Host: localhost',                                 /nowhere",
        "'Host: localhost|Host: localhost',                                 /specimens",
        "'Host: a.example|Host: b.example',                                 http://a.example/specimens",
        "'X-Request-Id: without-a-host',                                    /specimens",
        "'Host: <b>',                                                       /specimens",
        "'Host: a.example:99999',                                           /specimens",
        "'Host: [::::]',                                                    /specimens",
        "'Host: a.example,b.example',                                       /specimens",
        "'Host: localhost',                                                 http:///specimens",
        "'Host: localhost',                                                 http://a@b.example/specimens"
    })
    void aRequestThatNamesNoHostOrSeveralIsRefused(String headers, String target) throws IOException {
        String request =
                "GET " + target + " HTTP/1.1\r\n" + headers.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n";

        assertThat(new RawRequest(request).sentTo(site))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "/problems/bad-request\"");
    }

    /** Also where the answer is in memory. */
    @Test
    void theSecondHostIsNotOverlooked() throws IOException {
        String rest = " HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\n\r\n";
        String address = "GET /v1/topics";

        for (int i = 0; i < 3; i++) {
            assertThat(new RawRequest(address + rest.formatted("")).sentTo(site))
                    .startsWith("HTTP/1.1 200 ");
        }
        assertThat(new RawRequest(address + rest.formatted("Host: evil.example\r\n")).sentTo(site))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void aWholeAddressInTheRequestLineDecidesWhoseLinksAreMade() throws IOException {
        String rest = " HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n";

        assertThat(new RawRequest("GET http://events.example:81/specimens/links?page=1&q=a&cursor=b" + rest)
                        .sentTo(site))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"base\":\"http://events.example:81\"")
                .doesNotContain("other.example");
        assertThat(new RawRequest("GET http://events.example/nowhere" + rest).sentTo(site))
                .startsWith("HTTP/1.1 404 ")
                .contains("http://events.example/problems/not-found")
                .doesNotContain("other.example");
    }

    @Test
    void aRequestOfOldWithoutHostIsAnswered() throws IOException {
        assertThat(new RawRequest("GET /nowhere HTTP/1.0\r\n\r\n").sentTo(site))
                .contains(" 404 ", "/problems/not-found");
        assertThat(new RawRequest("GET /specimens HTTP/1.0\r\n\r\n").sentTo(site))
                .contains(" 200 ");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItIsSent() throws IOException {
        String answer = new RawRequest("POST /specimens HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 52428801\r\n\r\n")
                .sentTo(site);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "/problems/body-too-large");
    }
}
