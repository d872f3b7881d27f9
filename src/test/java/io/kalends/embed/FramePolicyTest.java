package io.kalends.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramePolicyTest {

    @Test
    void theOperatorChoosesWhoMayFrame() {
        assertThat(new FramePolicy(allowing(" 'self' https://*.example.org ")).policy())
                .startsWith("default-src 'none'; ")
                .endsWith("; frame-ancestors 'self' https://*.example.org");
    }

    @Test
    void theServiceItselfMayAlwaysShowItsPreview() {
        assertThat(new FramePolicy(allowing("https://a.example")).policy())
                .endsWith("; frame-ancestors 'self' https://a.example");
        assertThat(new FramePolicy(allowing("'none'")).policy()).endsWith("; frame-ancestors 'none'");
        assertThat(new FramePolicy(allowing("*")).policy()).endsWith("; frame-ancestors *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*; script-src *", "https://a.example,https://b.example", "https://a.example\r\nX: y"})
    void whatWouldSayMoreIsRefusedAtTheStart(String ancestors) {
        assertThatThrownBy(() -> new FramePolicy(allowing(ancestors)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kalends.embed.frame-ancestors");
    }

    private static EmbedSettings allowing(String ancestors) {
        return () -> ancestors;
    }
}
