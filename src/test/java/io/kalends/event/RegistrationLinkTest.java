package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, USABLE",
        "http://example.org:8080/a?b#c, USABLE",
        "HTTPS://EXAMPLE.ORG/, USABLE",
        "https://[2001:db8::1]/, USABLE",
        "https://münchen.example/anmelden, USABLE",
        "https://例え.example:8443/, USABLE",
        "/register, RELATIVE",
        "?event=1, RELATIVE",
        "#form, RELATIVE",
        "example.org/register, RELATIVE",
        "//example.org/, RELATIVE",
        "javascript:alert(1), MALFORMED",
        "data:text/plain;x, MALFORMED",
        "tel:+3212345, MALFORMED",
        "https:///a, MALFORMED",
        "https://a b/, MALFORMED",
        "https://u@example.org/, MALFORMED",
        "https://u@münchen.example/, MALFORMED",
        "https://straße.example/, MALFORMED",
        "https://mün chen.example/, MALFORMED",
        "https://münchen..example/, MALFORMED",
        "https://münchen.example:65536/, MALFORMED",
        "https://example.org/%4, MALFORMED"
    })
    void aPublishedTextIsJudged(String published, LinkState state) {
        RegistrationLink link = RegistrationLink.of(Optional.of(published));

        assertThat(link.state()).isEqualTo(state);
        assertThat(link.url().isPresent()).isEqualTo(state == LinkState.USABLE);
        assertThat(link.detail().isPresent()).isEqualTo(state != LinkState.USABLE);
        assertThat(link.published()).contains(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/\n", "https://example.org/\t"})
    void whiteSpaceAroundALinkDoesNotCount(String published) {
        assertThat(RegistrationLink.of(Optional.of(published)).url()).contains(URI.create("https://example.org/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a\u0000b",
                "https://example.org/a\r\nSet-Cookie:x",
                "https://example.org/a\u00a0b"
            })
    void whatCannotBeSeenMakesALinkMalformed(String published) {
        assertThat(RegistrationLink.of(Optional.of(published)).state()).isEqualTo(LinkState.MALFORMED);
    }

    @Test
    void whatIsNotAsciiIsEscaped() {
        assertThat(RegistrationLink.of(Optional.of("https://example.org/a\u202eb/é"))
                        .url())
                .contains(URI.create("https://example.org/a%E2%80%AEb/%C3%A9"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://München.example/é, https://xn--mnchen-3ya.example/%C3%A9",
        "https://例え.example:8443/?a=b#c, https://xn--r8jz45g.example:8443/?a=b#c"
    })
    void aHostInOtherLettersIsADomainName(String published, URI url) {
        assertThat(RegistrationLink.of(Optional.of(published)).url()).contains(url);
    }

    @Test
    void nothingPublishedIsMissing() {
        assertThat(RegistrationLink.of(Optional.empty()).state()).isEqualTo(LinkState.MISSING);
        assertThat(RegistrationLink.of(Optional.of("  ")).state()).isEqualTo(LinkState.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org/,             https://example.org",
        "https://example.org:443/a/,       https://example.org/a",
        "http://example.org:80/a//,        http://example.org/a",
        "http://example.org:443/a,         http://example.org:443/a",
        "https://example.org/a?b=C#d,      https://example.org/a?b=C",
        "https://example.org/A%2fB?c=%c3%a9, https://example.org/A%2FB?c=%C3%A9",
        "https://example.org/é,            https://example.org/%C3%A9",
        "https://MÜNCHEN.example/,         https://xn--mnchen-3ya.example"
    })
    void linksAreComparedInOneForm(String published, String comparable) {
        assertThat(RegistrationLink.comparable(published)).contains(comparable);
    }

    @Test
    void whatIsNoLinkIsNotCompared() {
        assertThat(RegistrationLink.comparable("register/v5 cud")).isEmpty();
    }
}
