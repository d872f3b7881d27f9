package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.event.LinkState;
import io.kalends.event.RegistrationLink;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final Addresses NO_BASE = Addresses.against(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "' HTTPS://Example.org/a ', HTTPS://Example.org/a",
        "www.example.org, https://www.example.org",
        "//example.org/a, https://example.org/a",
        "https://example.org/?a=1&amp;b=2, https://example.org/?a=1&b=2",
        "https://müller.example/ü, https://xn--mller-kva.example/%C3%BC",
        "https://müller.example:8443/, https://xn--mller-kva.example:8443/",
    })
    void understands(String published, String address) {
        assertThat(NO_BASE.find(published)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "tpl.ca/tdgallery",
                "http:www.rastafest.tv",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "ftp://example.org",
                "https://",
                "https://exa mple.org/",
                "https://example.org/a b",
                "https://example.org/%zz",
                "https://user:secret@example.org/",
                "https://example.org:99999/",
                "/relative",
            })
    void dropsTheRest(String published) {
        assertThat(NO_BASE.find(published)).isEmpty();
    }

    @Test
    void dropsEndlessAddresses() {
        for (String letter : List.of("a", "é", "😀")) {
            String endless = "https://example.org/" + letter.repeat(2_000);
            assertThat(NO_BASE.find(endless)).isEmpty();
            assertThat(RegistrationLink.of(Optional.of(NO_BASE.completed(endless)))
                            .state())
                    .isEqualTo(LinkState.MALFORMED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "register/abc, https://example.org/events/register/abc",
        "/register, https://example.org/register",
        "?id=1, https://example.org/events/?id=1",
        "register.php, https://example.org/events/register.php",
        "register/v5c dO, register/v5c dO",
        "bookeo.com/urbancapers, bookeo.com/urbancapers",
        "javascript:alert(1), javascript:alert(1)",
    })
    void completesOnlyWhereItIsCertain(String published, String completed) {
        assertThat(Addresses.against(Optional.of("https://example.org/events/")).completed(published))
                .isEqualTo(completed);
    }

    @Test
    void resolvesAgainstABareHost() {
        assertThat(Addresses.against(Optional.of("https://example.org")).completed("register"))
                .isEqualTo("https://example.org/register");
    }

    @Test
    void forgivesBlanksInPictures() {
        assertThat(NO_BASE.findPicture("https://example.org/24 Elizabeth St.jpg"))
                .contains(URI.create("https://example.org/24%20Elizabeth%20St.jpg"));
    }
}
