package io.kalends.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in the order put; what is absent or empty is left out. */
public final class Members {

    private final Map<String, Object> members = new LinkedHashMap<>();

    public Members put(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(it -> put(name, it));
        } else if (!(value instanceof Collection<?> list && list.isEmpty())
                && !(value instanceof Members object && object.members.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    public Members putAll(Members others) {
        others.members.forEach(this::put);
        return this;
    }

    @JsonValue
    public Map<String, Object> members() {
        return members;
    }
}
