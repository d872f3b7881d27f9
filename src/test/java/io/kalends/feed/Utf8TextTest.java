package io.kalends.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However long a text is, and however it was appended, its octets are those of the whole. */
class Utf8TextTest {

    private static final String LINE = "Tiếng Việt, 日本語, العربية, 🎉\r\n";

    @Test
    void encodesWhatWasAppendedInPieces() {
        Utf8Text text = new Utf8Text();
        String all = IntStream.range(0, 5_000).mapToObj(it -> it + LINE).collect(Collectors.joining());

        for (int i = 0; i < 5_000; i++) {
            text.part().append(i);
            if (i % 2 == 0) {
                text.write(LINE, 0, LINE.length());
            } else {
                for (int c = 0; c < LINE.length(); c++) {
                    text.write(LINE.charAt(c));
                }
            }
            text.cut();
        }

        assertThat(text.octets()).isEqualTo(all.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leavesTogetherWhatIsNotCut() {
        Utf8Text text = new Utf8Text();
        String party = "🎉".repeat(50_000);

        text.write(party.toCharArray(), 0, party.length());

        assertThat(text.octets()).isEqualTo(party.getBytes(StandardCharsets.UTF_8));
    }
}
