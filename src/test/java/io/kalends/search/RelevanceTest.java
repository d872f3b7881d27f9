package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often what should come first does come first, beside plain Lucene over the same words; skipped where the data sets are
 * absent. Each search with both ranks stands in {@code target/relevance.txt}.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest {

    private record Judged(Judgement judgement, int rank, int plainRank, String first) {}

    private static final String HEADING =
            "Kalends, plain Lucene: rank of the first right event, 0 for none; what Kalends shows first\n";

    @Inject
    ListedEvents listed;

    @Inject
    JudgedEvents events;

    private final List<Judged> judged = new ArrayList<>();

    /** Once; the address of the service is known before a test, and not before all of them. */
    @BeforeEach
    void judge() throws IOException {
        if (!judged.isEmpty()) {
            return;
        }
        listed.only();
        events.list();
        try (PlainLucene plain = new PlainLucene(events.texts())) {
            for (Judgement judgement : Judgement.all()) {
                var left = events.left(judgement).stream().map(it -> it.id()).toList();
                List<JudgedEvents.Listed> found = events.found(judgement);
                judged.add(new Judged(
                        judgement,
                        judgement.rank(found),
                        judgement.rank(events.listed(plain.find(judgement.words(), left))),
                        found.stream()
                                .map(JudgedEvents.Listed::slug)
                                .findFirst()
                                .orElse("nothing")));
            }
        }
        Files.writeString(Path.of("target/relevance.txt"), ranks());
        System.out.println(table());
    }

    @AfterAll
    void forget() {
        listed.only();
    }

    private String ranks() {
        return judged.stream()
                .map(it -> String.format(
                        Locale.ROOT,
                        "%2d %2d  %s: %s: %s%n",
                        it.rank(),
                        it.plainRank(),
                        it.judgement().kind(),
                        it.judgement(),
                        it.first()))
                .collect(Collectors.joining("", HEADING, ""));
    }

    private String table() {
        StringBuilder table = new StringBuilder("""
                | searches | how many | Kalends MRR@10 | success@1 | plain BM25 MRR@10 | success@1 |
                |---|---|---|---|---|---|
                """);
        kinds().forEach(it -> table.append(row(it, of(it))));
        return table.append(row("all", judged)).toString();
    }

    private static String row(String kind, List<Judged> judged) {
        Relevance ours = Relevance.of(judged.stream().map(Judged::rank).toList());
        Relevance plain = Relevance.of(judged.stream().map(Judged::plainRank).toList());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                kind,
                judged.size(),
                ours.reciprocalRank(),
                ours.success(),
                plain.reciprocalRank(),
                plain.success());
    }

    private Set<String> kinds() {
        return judged.stream().map(it -> it.judgement().kind()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Judged> of(String kind) {
        return judged.stream().filter(it -> it.judgement().kind().equals(kind)).toList();
    }

    /**
     * The floors lie a little below what was measured: whoever falls through one has made the search worse. With OpenSearch,
     * one typing error more than with Lucene misses the first place.
     */
    @ParameterizedTest
    @CsvSource({
        "known item,      0.98, 0.97",
        "topic word,      0.97, 0.97",
        "typing error,    0.96, 0.94",
        "other word form, 0.97, 0.97",
        "mixed filter,    0.98, 0.98"
    })
    void whatWasReachedIsKept(String kind, double reciprocalRank, double success) {
        Relevance ours = Relevance.of(of(kind).stream().map(Judged::rank).toList());

        assertThat(ours.reciprocalRank()).as(() -> notFirst(kind)).isGreaterThanOrEqualTo(reciprocalRank);
        assertThat(ours.success()).as(() -> notFirst(kind)).isGreaterThanOrEqualTo(success);
    }

    private String notFirst(String kind) {
        return of(kind).stream()
                .filter(it -> it.rank() != 1)
                .map(it -> it.judgement() + " (" + it.rank() + ", " + it.first() + " first)")
                .collect(Collectors.joining("; ", kind + ", not first: ", ""));
    }

    @Test
    void plainLuceneIsBehindInEveryKind() {
        assertThat(kinds()).hasSize(5).allSatisfy(kind -> {
            Relevance ours = Relevance.of(of(kind).stream().map(Judged::rank).toList());
            Relevance plain =
                    Relevance.of(of(kind).stream().map(Judged::plainRank).toList());

            assertThat(ours.reciprocalRank()).isGreaterThan(plain.reciprocalRank());
            assertThat(ours.success()).isGreaterThan(plain.success());
        });
    }

    @Test
    void thereAreEnoughJudgements() {
        assertThat(judged).hasSizeGreaterThanOrEqualTo(150);
        assertThat(judged).extracting(it -> it.judgement().toString()).doesNotHaveDuplicates();
    }

    @Test
    void everyPatternMeansSomeEvent() {
        Set<String> nothing = judged.stream()
                .flatMap(it -> it.judgement().right().stream())
                .filter(pattern -> events.all().stream().noneMatch(Judgement.meant(pattern)))
                .collect(Collectors.toSet());

        assertThat(nothing).isEmpty();
    }

    /** What the filters leave must hold something right, or nobody could win. */
    @Test
    void everyJudgementCanBeMet() {
        List<Judgement> lost = judged.stream()
                .map(Judged::judgement)
                .filter(it -> events.left(it).stream().noneMatch(it.accepted()))
                .toList();

        assertThat(lost).isEmpty();
    }
}
