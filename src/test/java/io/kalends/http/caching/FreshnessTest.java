package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2020-03-10T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             -PT1S     | public, max-age=0, must-revalidate
             PT0S      | public, max-age=0, must-revalidate
             PT0.9S    | public, max-age=0, must-revalidate
             PT59.999S | public, max-age=59, must-revalidate
             PT60S     | public, max-age=60, must-revalidate
             PT90S     | public, max-age=60, stale-while-revalidate=30, stale-if-error=30
             PT1H      | public, max-age=60, stale-while-revalidate=300, stale-if-error=3540
             P30D      | public, max-age=60, stale-while-revalidate=300, stale-if-error=86400
                       | public, max-age=60, stale-while-revalidate=300, stale-if-error=86400
            """)
    void endsWhenTheAnswerStopsBeingTrue(Duration left, String cacheControl) {
        Freshness freshness = new Freshness(Duration.ofSeconds(60));

        assertThat(freshness.cacheControl(Optional.ofNullable(left).map(NOW::plus), NOW))
                .isEqualTo(cacheControl);
    }
}
