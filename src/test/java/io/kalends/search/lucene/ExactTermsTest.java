package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.index.IndexField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExactTermsTest {

    private static final String LONG = "a-talk-about-everything-".repeat(8);

    @ParameterizedTest
    @EnumSource(names = {"ID", "NAME", "SLUG"})
    void keysAreShortHoweverLongTheyAreAndDifferAsTheyDo(IndexField key) {
        assertThat(ExactTerms.of(key, LONG).bytes().length).isEqualTo(12);
        assertThat(ExactTerms.of(key, LONG))
                .isEqualTo(ExactTerms.of(key, LONG))
                .isNotEqualTo(ExactTerms.of(key, LONG + "1"));
    }

    /** They are listed from the terms of the index. */
    @ParameterizedTest
    @EnumSource(names = {"TOPICS", "ORGANIZER_NAMES", "CITY_NAME"})
    void whatIsListedStandsAsItIs(IndexField field) {
        assertThat(ExactTerms.of(field, LONG).text()).isEqualTo(LONG);
    }
}
