package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Digests are kept with events: were they made in another way, all events would be changed by their next import. */
class DigestTest {

    private static final Source SOURCE = new Source("test", "1", Optional.empty());

    @Test
    void itStaysTheSame() {
        assertThat(Digest.of(Reading.details("'description': 'Fête 🎉, “東京”'"), SOURCE))
                .isEqualTo("5c433aa02f3b17623d1e02107252ac55c22ea34d3dd6ef970ba6e4a334ddb3ca");
    }
}
