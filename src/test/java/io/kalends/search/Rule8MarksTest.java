package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static io.kalends.search.ASearch.anytime;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 8: the text search marks what it found. */
@QuarkusTest
class Rule8MarksTest {

    @Inject
    ListedEvents listed;

    @Test
    void marksStandInEscapedHtml() {
        listed.only(anEvent()
                .named("<script>alert('jazz')</script> & \"Jazz\"")
                .describedAs("<img src=x onerror=jazz()> Jazz &amp; more"));

        JsonPath answer = anytime().with("q", "jazz").answer();
        assertThat(answer.getString("items[0].highlights.name"))
                .isEqualTo(
                        "&lt;script&gt;alert(&#39;<mark>jazz</mark>&#39;)&lt;/script&gt; &amp; &quot;<mark>Jazz</mark>&quot;");
        assertThat(answer.getString("items[0].highlights.description"))
                .isEqualTo("&lt;img src=x onerror=<mark>jazz</mark>()&gt; <mark>Jazz</mark> &amp;amp; more");
        assertThat(answer.getString("items[0].name")).startsWith("<script>");
    }

    @Test
    void hostileWordsAreNotEchoedAsHtml() {
        listed.only(anEvent().named("script"));

        assertThat(anytime().with("q", "<script>").answer().getString("items[0].highlights.name"))
                .isEqualTo("<mark>script</mark>");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Weihnachtsmarkt am Rathaus, Markt,  <mark>Weihnachtsmarkt</mark> am Rathaus",
        "en, Vue.js Live,                vue,    <mark>Vue</mark>.js Live",
        "en, Vue.js Live,                vuejs,  <mark>Vue.js</mark> Live",
        "en, C and C++,                  C++,    C and <mark>C++</mark>",
        "en, C# and C,                   c#,     <mark>C#</mark> and C",
        "en, C++20 and C,                C++,    <mark>C++20</mark> and C",
    })
    void whatIsFoundByAPartIsMarked(String language, String name, String q, String marked) {
        listed.only(anEvent().named(name).heldIn(language));

        assertThat(anytime().with("q", q).answer().getString("items[0].highlights.name"))
                .isEqualTo(marked);
    }

    @Test
    void otherFormsAreMarkedToo() {
        listed.only(anEvent().named("Führungen im Museum").heldIn("de"));

        assertThat(anytime().with("q", "führung").answer().getString("items[0].highlights.name"))
                .isEqualTo("<mark>Führungen</mark> im Museum");
    }
}
