package io.kalends.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in the order put; what is absent or empty is left out. */
final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Members put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(it -> put(name, it));
        } else if (!(value instanceof Collection<?> list && list.isEmpty())
                && !(value instanceof Members object && object.members.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> members() {
        return members;
    }
}
