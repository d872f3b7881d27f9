package io.kalends.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.Overheard;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hangs up before all was sent is no failure of ours. */
@QuarkusTest
class CallersWhoHangUpTest {

    @TestHTTPResource
    URI site;

    private final Overheard log = new Overheard(ProblemAnswers.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/imports?source=hanging-up, application/ld+json, '[{\"@type\": \"Event\", \"name\": '",
        "/specimens/bounded, text/plain, some of it"
    })
    void inTheMiddleOfABodyIsToldInOneLine(String path, String type, String some)
            throws IOException, InterruptedException {
        try (Socket socket = sending(path, type, some.length(), some)) {
            assertThat(socket.getInputStream().read()).isPositive(); // from now on, such requests are taken up quickly
        }
        Socket caller = sending(path, type, 900, some);
        TimeUnit.SECONDS.sleep(1);
        caller.close();

        LogRecord told = log.await(10_000).orElseThrow();
        assertThat(told.getLevel()).isEqualTo(Level.INFO);
        assertThat(told.getThrown()).isNull();
        assertThat(log.await(300)).isEmpty();
    }

    private Socket sending(String path, String type, int promised, String some) throws IOException {
        Socket socket = new Socket(site.getHost(), site.getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: test-admin-key\r\nContent-Type: "
                                + type + "\r\nContent-Length: " + promised + "\r\n\r\n" + some)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
