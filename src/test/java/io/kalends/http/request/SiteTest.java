package io.kalends.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void theConfiguredAddressEndsWithoutASlash() {
        assertThat(site("https://events.example/list/").baseUrl()).contains(URI.create("https://events.example/list"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtStart() {
        assertThatThrownBy(() -> site("events.example")).hasMessageContaining("KALENDS_BASE_URL");
    }

    private static Site site(String baseUrl) {
        return new Site(() -> Optional.of(URI.create(baseUrl)));
    }
}
