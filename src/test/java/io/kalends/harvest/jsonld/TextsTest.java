package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom &amp; Jerry|Tom & Jerry",
                "R&D at 5 &lt; 6|R&D at 5 < 6",
                "List<String> and Map<K, V>|List<String> and Map<K, V>",
                "a < b|a < b",
                "<b>Bold</b> <i>title</i>|Bold title",
                "A<script>alert(1)</script>B|AB",
                "<p>one</p><p>two</p>|one two",
                "caf\u0065\u0301|caf\u00e9",
                "&#65;&#x42;|AB",
                "AT&T &mdash; &nbsp; news|AT&T \u2014 news",
            })
    void makesOneLine(String published, String line) {
        assertThat(Texts.line(published, 300)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "&lt;b&gt;Straße&lt;/b&gt;|Straße",
                "&lt;p&gt;Join us&hellip; &lt;a class=&quot;x&quot; href=&quot;/a&quot;&gt;Read more »&lt;/a&gt;&lt;/p&gt;\\n|Join us… Read more »",
                "&lt;p&gt;Rock \\'n\\' Roll, \\&quot;live\\&quot;\\nin C:\\\\new&lt;/p&gt;|Rock 'n' Roll, \"live\" in C:\\new",
                "one&lt;br /&gt;two|one two",
                "&#60;EM&#62;Tom &amp; Jerry&#60;/EM&#62;|Tom & Jerry",
                "How to use &lt;div&gt; in HTML|How to use <div> in HTML",
                "From &lt;table&gt; to &lt;div&gt;|From <table> to <div>",
                "The &lt;br&gt; that breaks|The <br> that breaks",
                "List&lt;String&gt; and Map&lt;K, V&gt;|List<String> and Map<K, V>",
                "a &lt; b, c &gt; d\\n|a < b, c > d\\n",
                "Children\\'s Bird Walk|Children's Bird Walk",
                "<p>L\\'été</p>|L'été",
                "The characters \\' and \\n|The characters \\' and \\n",
            })
    void readsWhatWasEscapedOnceMore(String published, String line) {
        assertThat(Texts.line(published, 300)).isEqualTo(line);
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(Texts.line("a\u0000b\u0007\u202Ec\u2069\uFEFFd\u200B", 300)).isEqualTo("abcd");
        assertThat(Texts.line("a\t\n  b\u00a0\u2003c", 300)).isEqualTo("a b c");
        assertThat(Texts.line(" \uD83D x \uDE00 \uD83D\uDE00", 300)).isEqualTo("\uFFFD x \uFFFD \uD83D\uDE00");
    }

    @Test
    void keepsLettersOfLatinScript() {
        String letters =
                IntStream.range(0xA1, 0x300).mapToObj(Character::toString).collect(Collectors.joining("", "a", "z"));
        assertThat(Texts.line("  " + letters + "  " + letters, 2_000)).isEqualTo(letters + " " + letters);
    }

    @Test
    void keepsParagraphs() {
        assertThat(Texts.paragraphs("one\r\ntwo\n\n\n\nthree  \n", 300)).isEqualTo("one\ntwo\n\nthree");
        assertThat(Texts.paragraphs("<p>one<br>two</p>\n<p>three</p><ul><li>a</li><li>b</li></ul>", 300))
                .isEqualTo("one\ntwo\n\nthree\n\na\n\nb");
        assertThat(Texts.paragraphs("one &amp; <b>all</b>\n\ntwo", 300)).isEqualTo("one & all\n\ntwo");
        assertThat(Texts.paragraphs("&lt;p&gt;one&lt;/p&gt;\\n&lt;p&gt;two&lt;/p&gt;\\n", 300))
                .isEqualTo("one\n\ntwo");
        assertThat(Texts.paragraphs("one\\n&lt;b&gt;two&lt;/b&gt;", 300)).isEqualTo("one\ntwo");
    }

    @Test
    void cutsAtAWord() {
        assertThat(Texts.line("one two three", 10)).isEqualTo("one two…");
        assertThat(Texts.line("abcdefghijkl", 10)).isEqualTo("abcdefghi…");
        assertThat(Texts.line("\uD83D\uDE00".repeat(10), 10))
                .hasSize(9)
                .endsWith("…")
                .doesNotContain("\uFFFD");
        assertThat(Texts.line("exactly 10", 10)).isEqualTo("exactly 10");
    }
}
