package io.kalends.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kalends.event.AttendanceMode;
import io.kalends.event.Contact;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.Link;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Registration;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Whatever is published, in every text that an event has: each document stays well formed and says what was meant. */
class HostileTextsTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static List<String> texts() {
        return HostileTexts.ALL;
    }

    /** An event that says the same everywhere. */
    static EventDetails saying(String text) {
        return new EventDetails(
                text,
                Optional.of(text),
                Optional.of(text + "\n\n" + text),
                new Schedule.Days(LocalDate.of(2020, 3, 16), LocalDate.of(2020, 3, 16), ZoneId.of("UTC"), false),
                Optional.empty(),
                EventStatus.SCHEDULED,
                AttendanceMode.MIXED,
                List.of("en"),
                Optional.of(new Venue(
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.empty())),
                List.of(new OrganizerReference("one", text, Optional.of(URI.create("javascript:alert(1)")))),
                List.of(text),
                List.of(new ProgrammeItem(
                        Optional.of(Instant.EPOCH),
                        Optional.empty(),
                        text,
                        Optional.of(text),
                        List.of(new Person(text, Optional.of(text))))),
                Optional.of(new Registration(
                        true,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(new Contact(Optional.of(text), Optional.of(text), Optional.of(text))),
                        Optional.of(text))),
                Optional.of(URI.create("data:text/html,x")),
                List.of(new Link(text, URI.create("javascript:alert(1)"))),
                Optional.of(URI.create("javascript:alert(1)")));
    }

    private static Feed feed(String text) {
        return SomeFeeds.of(List.of(SomeFeeds.entry(saying(text)), SomeFeeds.entry(saying("the next one"))));
    }

    private static String name(String text) {
        return feed(text).entries().get(0).details().name();
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(HostileTexts.ALL).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isUtf8WithoutControlsInEveryFormat(String text) throws CharacterCodingException {
        for (FeedFormat format : SomeFeeds.FORMATS) {
            String document = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(format.render(feed(text))))
                    .toString();
            assertThat(document.codePoints().filter(it -> Character.isISOControl(it) && it != '\r' && it != '\n'))
                    .as(format.extension())
                    .isEmpty();
            assertThat(document.codePoints()
                            .filter(it -> it >= 0x202A && it <= 0x202E || it >= 0x2066 && it <= 0x2069 || it == 0x2028))
                    .as(format.extension())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysOneEventInCalendars(String text) {
        byte[] ics = new IcsFormat().render(feed(text));

        for (CalendarJudge judge : CalendarJudge.values()) {
            assertThat(judge.read(ics))
                    .as(judge.name())
                    .hasSize(2)
                    .first()
                    .satisfies(it -> assertThat(it.summary()).isEqualTo(name(text)));
        }
        assertThat(new String(ics, StandardCharsets.UTF_8).split("\r\n", -1))
                .allSatisfy(
                        it -> assertThat(it.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(it -> it.contains("\n") || it.contains("\r"))
                .filteredOn(it -> it.startsWith("URL") || it.startsWith("ATT"))
                .noneMatch(it -> it.contains("script"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysOneItemInXml(String text) throws Exception {
        Document rss = parsed(new RssFormat().render(feed(text)));
        Document atom = parsed(new AtomFormat().render(feed(text)));

        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(2);
        assertThat(rss.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo(name(text) + " – Mon 16 March 2020");
        assertThat(atom.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(atom.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo(name(text) + " – Mon 16 March 2020");
        harmless(rss.getElementsByTagName("description").item(1).getTextContent());
        harmless(atom.getElementsByTagName("content").item(0).getTextContent());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysOneObjectInJson(String text) throws IOException {
        byte[] feed = new JsonFeedFormat().render(feed(text));
        byte[] events = new JsonLdFormat().render(feed(text));
        JsonNode item = STRICT.readTree(feed).at("/items/0");

        assertThat(STRICT.readTree(feed).get("items")).hasSize(2);
        assertThat(item.at("/_kalends/name").textValue()).isEqualTo(name(text));
        assertThat(item.get("url").textValue()).startsWith("https://kalends.example/");
        assertThat(item.has("image") || item.has("external_url")).isFalse();
        harmless(item.get("content_html").textValue());
        assertThat(STRICT.readTree(events)).hasSize(2);
        assertThat(STRICT.readTree(events).at("/0/name").textValue()).isEqualTo(name(text));
        assertThat(STRICT.readTree(events).findValuesAsText("url")).allMatch(it -> it.startsWith("https://"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void endsNoScriptElementAroundIt(String text) {
        for (FeedFormat format : List.of(new JsonFeedFormat(), new JsonLdFormat())) {
            String json = SomeFeeds.text(format, feed(text));
            String page = "<!doctype html><script type=\"application/ld+json\">" + json + "</script><p>end</p>";

            assertThat(json).doesNotContain("<").doesNotContain(">").doesNotContain("&");
            assertThat(Jsoup.parse(page).select("script")).hasSize(1);
            assertThat(Jsoup.parse(page).body().html()).isEqualTo("<p>end</p>");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysOneLineAndNoFormulaInCsv(String text) throws IOException {
        String csv = SomeFeeds.text(new CsvFormat(), feed(text));
        CSVFormat rfc4180 = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();

        assertThat(csv.split("\r\n")).hasSize(3).noneMatch(it -> it.contains("\n") || it.contains("\r"));
        try (CSVParser parser = CSVParser.parse(csv, rfc4180)) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).hasSize(2).allMatch(CSVRecord::isConsistent);
            assertThat(records.get(0).get("name")).isIn(name(text), "'" + name(text));
            assertThat(records.get(0).stream()).noneMatch(it -> it.matches("(?s)[=+\\-@\t\r＝＋－＠].*"));
        }
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml));
    }

    /** Nothing but the markup that we write, and no address but of the web. */
    private static void harmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select("*").eachAttr("href")).allMatch(it -> it.matches("https?://.*"));
        assertThat(body.select("> *, > * *").stream().map(it -> it.tagName()).distinct())
                .isSubsetOf("p", "br", "ul", "li", "a", "strong");
        assertThat(body.select("*").stream().flatMap(it -> it.attributes().asList().stream()))
                .allMatch(it -> it.getKey().equals("href"));
    }
}
