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
                "GET /specimens HTTP/1.1\r\nHost: <b>\r\nConnection: close\r\n\r\n",
                "GET /specimens HTTP/1.1\r\nConnection: close\r\n\r\n",
                "FOO /specimens HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void whatIsNoHttpIsNotAFailureOfOurs(String request) throws IOException {
        assertThat(new RawRequest(request).sentTo(site)).startsWith("HTTP/1.").doesNotContain("/1.1 500", "/1.0 500");
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
