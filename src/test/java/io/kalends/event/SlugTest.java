package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Procura+ Webinar        | procura-webinar
              --Hello,  World!--    | hello-world
            Café Müller             | cafe-muller
            Straße                  | strasse
            STRAẞE                  | strasse
            Ærø                     | aero
            Łódź                    | lodz
            İstanbul                | istanbul
            St. John’s              | st-john-s
            ﬁne ½                   | fine-1-2
            東京 2020                | 東京-2020
            Москва                  | москва
            Αθήνα                   | αθηνα
            ガラス                   | ガラス
            カラス                   | カラス
            한국 음악                 | 한국-음악
            हिन्दी                    | हिन्दी
            ไทย นี้                   | ไทย-นี้
            """)
    void aNameBecomesPartOfAnAddress(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void whatHasNoLetterHasNoSlug() {
        assertThat(Slug.of("!?! — 🎉")).isEmpty();
    }

    @Test
    void aSlugHasEightyCharactersAtMostAndEndsInNoHyphen() {
        assertThat(Slug.of("a".repeat(200))).hasSize(80);
        assertThat(Slug.of("a".repeat(79) + " b")).isEqualTo("a".repeat(79));
        // A sign in front has always counted; addresses stay as they are.
        assertThat(Slug.of("(" + "a".repeat(80))).isEqualTo("a".repeat(79));
        assertThat(Slug.of("𝒜𠀀".repeat(100))
                        .codePointCount(0, Slug.of("𝒜𠀀".repeat(100)).length()))
                .isEqualTo(80);
    }

    @Test
    void theSlugOfASlugIsItself() {
        assertThat(Slug.of(Slug.of("Café Müller, हिन्दी & ガラス"))).isEqualTo(Slug.of("Café Müller, हिन्दी & ガラス"));
    }
}
