package io.kalends.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.StopwordAnalyzerBase;

/** Texts and searches of words that occur and of words made up, in every script that an analyzer knows. */
final class RandomTexts {

    private static final List<String> FILES = List.of(
            "src/main/resources/demonstration/events.jsonld",
            "src/test/resources/relevance/judgements.txt",
            "src/main/resources/search/compounds/de.txt",
            "src/main/resources/search/compounds/nl.txt",
            "src/main/resources/search/compounds/sv.txt");

    /** Besides those of the files. */
    private static final List<String> SIGNS = List.of(
            "O’Farrill vue.js l'événement dell'arte d’Été rock'n'roll C++ C# .NET AT&T 3D 2.0 1,5 a.b.c foo_bar _x R&B co-op",
            "Straße Ærø fiancée İstanbul ISPARTA ığdır aaron eerie Aerzte Ueber Oel ſtern Weihnachtsmärkte kaffebönor",
            "<b>x</b> \"y\" &amp; 'z' © ™ ½ m² 50€ tex\u00ADtiles e\u0301te\u0301 a\u200Db a\uFEFFb a\u00A0b ٣٤ १२",
            "🎉 👩‍👩‍👧 👍🏽 🇧🇪 5️⃣ 𝒳𝒴 𠮷野家 😀café",
            "東京国際映画祭2026年のイベント情報 ﾊﾝｶｸ カタカナ 한국어행사안내입니다 서울 中文活动列表 北京abc上海",
            "กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย เทศกาลดนตรี งานวันนี้ ດົນຕີ ព្រះរាជា",
            "Ελλάδα ΟΔΟΣ οδός ёлка Ёлки музей музеях Ђорђе љубав հայերեն مهرجان والمهرجان می\u200Cروم کتاب‌ها कहानियाँ தமிழ்நாடு తెలుగు বাংলা");

    private static final String LETTERS =
            "aaabcdeeeffghiiijklmnooopqrssttuuuvwxyzäöüßéèêñçåøæœšžłőığ12AEIOUSTбвгдеёжзиклмнопрстя";
    private static final List<String> BETWEEN =
            List.of("'", "’", ".", "-", "/", ":", "·", "_", "&", "\u00AD", "\u200D", ",", "");
    private static final List<String> BLANKS = List.of(
            " ", " ", " ", " ", " ", " ", " ", "\n", "\n\n", "\t", "\u00A0", "  ", ", ", ". ", " – ", "; ", "\u3000");

    private final Random random;
    private final List<String> words = new ArrayList<>();

    RandomTexts(Random random) {
        this.random = random;
        FILES.forEach(it -> add(read(Path.of(it))));
        SIGNS.forEach(this::add);
        Languages.all().stream().map(Languages::lucenes).forEach(it -> {
            if (it instanceof StopwordAnalyzerBase analyzer) {
                analyzer.getStopwordSet().forEach(word -> add(new String((char[]) word)));
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) {
        Arrays.stream(text.split("\\s+")).filter(it -> !it.isEmpty()).forEach(words::add);
    }

    List<String> words() {
        return words;
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One that occurs, one made up, or something between the two. */
    String word() {
        String word = chance(70) ? of(words) : madeUp(1 + random.nextInt(9));
        if (chance(15)) {
            word += of(BETWEEN) + (chance(50) ? of(words) : madeUp(4));
        }
        if (chance(10)) {
            word = madeUp(1 + random.nextInt(4)) + word;
        }
        return whole(chance(10) ? word.toUpperCase(Locale.ROOT) : word);
    }

    private String madeUp(int length) {
        StringBuilder word = new StringBuilder();
        random.ints(length, 0, LETTERS.length()).forEach(it -> word.append(LETTERS.charAt(it)));
        if (chance(30)) {
            String ending = of(words);
            word.append(ending.substring(random.nextInt(ending.length())));
        }
        return word.toString();
    }

    /** Of few words over and over, so that they are looked for at several places. */
    String text(List<String> vocabulary, int length) {
        StringBuilder text = new StringBuilder(chance(10) ? of(BLANKS) : "");
        IntStream.range(0, length).forEach(it -> text.append(of(vocabulary)).append(of(BLANKS)));
        return whole(chance(50) ? text.toString().strip() : text.toString());
    }

    /** Without halves of surrogate pairs: no database keeps them, and analyzers lose what stands before one at the end. */
    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "");
    }

    /** Some of the words of a text, in other forms too, with the operators. */
    String search(List<String> vocabulary) {
        return whole(Stream.generate(() -> searched(of(vocabulary)))
                .limit(1 + random.nextInt(3))
                .reduce((some, other) -> some + (chance(15) ? " OR " : " ") + other)
                .orElseThrow());
    }

    private String searched(String word) {
        return switch (random.nextInt(8)) {
            case 0 -> word.substring(0, (word.length() + 1) / 2) + "*";
            case 1 -> '"' + word + ' ' + of(words) + '"';
            case 2 -> "-" + word;
            case 3 -> word.substring(random.nextInt(word.length()));
            case 4 -> word.substring(0, 1 + random.nextInt(word.length()));
            case 5 -> typed(word);
            default -> chance(50) ? word.toLowerCase(Locale.ROOT) : word;
        };
    }

    /** With an error. */
    private String typed(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (chance(50) ? "e" : "") + word.substring(at + 1) + (chance(30) ? "s" : "");
    }
}
