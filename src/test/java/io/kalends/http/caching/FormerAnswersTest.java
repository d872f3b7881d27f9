package io.kalends.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.MovableTime;
import io.kalends.http.Asking;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is given while the database is away. */
@QuarkusTest
@TestProfile(MovableTime.class)
class FormerAnswersTest extends SpecimenStory {

    @Test
    void aFormerAnswerIsBetterThanNone() {
        HttpResponse<byte[]> former = specimen("").answer();
        clock.move(Duration.ofHours(1));
        KeptSpecimens.databaseIsAway = true;
        HttpResponse<byte[]> stale = specimen("").answer();

        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(stale.body()).isEqualTo(former.body());
        assertThat(Asking.header(stale, "Content-Type")).isEqualTo(Asking.header(former, "Content-Type"));
        assertThat(Asking.header(stale, "ETag")).isEqualTo(Asking.header(former, "ETag"));
        assertThat(Asking.header(stale, "Cache-Status")).isEqualTo("kalends; fwd=stale; fwd-status=503");
        assertThat(Asking.header(stale, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Asking.header(stale, "Age")).isEqualTo("3600");
        assertThat(Asking.header(stale, "Retry-After")).isEmpty();
        assertThat(specimen("")
                        .with("If-None-Match", Asking.header(former, "ETag"))
                        .answer()
                        .statusCode())
                .isEqualTo(304);

        KeptSpecimens.databaseIsAway = false;
        HttpResponse<byte[]> fresh = specimen("").answer();
        assertThat(Asking.header(fresh, "Cache-Status")).isEmpty();
        assertThat(fresh.body()).isNotEqualTo(former.body());
    }

    @Test
    void whatIsNoLongerTrueIsNotGivenEvenThen() {
        String until = "&until=" + clock.instant().plusSeconds(40);
        specimen(until).answer();
        clock.move(Duration.ofSeconds(40));
        KeptSpecimens.databaseIsAway = true;
        assertThat(specimen(until).answer().statusCode()).isEqualTo(503);
    }

    @Test
    void aFormerAnswerIsGivenForADay() {
        specimen("").answer();
        clock.move(Duration.ofDays(1));
        KeptSpecimens.databaseIsAway = true;
        assertThat(specimen("").answer().statusCode()).isEqualTo(503);
    }
}
