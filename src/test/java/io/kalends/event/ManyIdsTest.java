package io.kalends.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyIdsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 1_000})
    void areAnyOtherListOfIds(int size) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(size).toList();

        List<UUID> many = ManyIds.of(ids.stream());

        assertThat(many).isEqualTo(ids);
        assertThatThrownBy(() -> many.get(size)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
