package io.kalends.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kalends.http.ServedFile;
import io.kalends.search.query.SearchParameter;
import io.kalends.view.Words;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EmbedFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"kalends.js", "resize.js", "page.js"})
    void scriptsAreForEveryPageAndKeptForAnHour(String file) {
        Response script = given().header("Origin", "https://partner.example").get("/embed/" + file);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.contentType()).isEqualToIgnoringCase("text/javascript;charset=UTF-8");
        assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.header("Cache-Control")).startsWith("public, max-age=3600, stale-while-revalidate=");
        assertThat(given().header("If-None-Match", script.header("ETag"))
                        .get("/embed/" + file)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theComponentIsSmall() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(given().get("/embed/kalends.js").asByteArray());
        }
        assertThat(compressed.size()).isLessThan(15_000);
    }

    @Test
    void theComponentTakesEveryParameterOfASearch() {
        Matcher list = Pattern.compile("const PARAMETERS = \\[(.*?)]", Pattern.DOTALL)
                .matcher(ServedFile.read("/embed/kalends.js"));
        assertThat(list.find()).isTrue();
        Set<String> attributes = Pattern.compile("\"(\\w+)\"")
                .matcher(list.group(1))
                .results()
                .map(it -> it.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        Set<String> parameters = new TreeSet<>(SearchParameter.names());
        parameters.removeAll(Set.of("fields", "include", "facets")); // which it chooses by itself
        assertThat(attributes).isEqualTo(parameters);
    }

    @Test
    void pageAndComponentLookTheSame() {
        String style = given().get("/embed/page.css").asString();

        assertThat(style).contains(":root[data-theme=\"dark\"] { color-scheme: dark; }", ".kalends {", ".days td");
        assertThat(style).doesNotContain(":host");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyLanguageSaysEverything() throws IOException {
        Set<String> english = Words.of(java.util.Locale.ENGLISH).all().keySet();
        for (String language : new String[] {"de", "fr", "nl", "es", "ar"}) {
            Response words = given().queryParam("lang", language).get("/embed/words");
            assertThat(words.header("Content-Language")).isEqualTo(language);
            Map<String, String> all = new JsonMapper().readValue(words.asString(), Map.class);
            assertThat(all.keySet()).as(language).isEqualTo(english);
        }
        assertThat(given().queryParam("lang", "it").get("/embed/words").asString())
                .contains("Register");
    }

    @Test
    void theScriptSaysWordsThatThereAre() {
        String script = new String(given().get("/embed/kalends.js").asByteArray(), StandardCharsets.UTF_8);
        Set<String> said = Pattern.compile("#(?:say|warn)\\(\"([\\w-]+)\"")
                .matcher(script)
                .results()
                .map(it -> it.group(1))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(said).hasSizeGreaterThan(15);
        assertThat(Words.of(java.util.Locale.ENGLISH).all().keySet()).containsAll(said);
    }
}
