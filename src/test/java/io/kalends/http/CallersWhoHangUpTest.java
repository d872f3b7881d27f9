package io.kalends.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hangs up before all was sent is no failure of ours. */
@QuarkusTest
class CallersWhoHangUpTest {

    @TestHTTPResource
    URI site;

    private final BlockingQueue<LogRecord> log = new LinkedBlockingQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord message) {
            log.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(ProblemAnswers.class.getName()).addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(ProblemAnswers.class.getName()).removeHandler(listener);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/imports?source=hanging-up, application/ld+json, '[{\"@type\": \"Event\", \"name\": '",
        "/specimens/bounded, text/plain, some of it"
    })
    void inTheMiddleOfABodyIsToldInOneLine(String path, String type, String some)
            throws IOException, InterruptedException {
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: test-admin-key\r\nContent-Type: "
                                    + type + "\r\nContent-Length: 900\r\n\r\n" + some)
                            .getBytes(StandardCharsets.US_ASCII));
            TimeUnit.MILLISECONDS.sleep(300);
        }

        LogRecord told = log.poll(10, TimeUnit.SECONDS);
        assertThat(told).isNotNull();
        assertThat(told.getLevel()).isEqualTo(Level.INFO);
        assertThat(told.getThrown()).isNull();
        assertThat(log.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
}
