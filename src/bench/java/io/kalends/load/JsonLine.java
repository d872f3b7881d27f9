package io.kalends.load;

import java.util.List;
import java.util.stream.Collectors;

/** A JSON object in one line. Nothing is escaped: made-up texts need it nowhere. */
final class JsonLine {

    private final StringBuilder members = new StringBuilder();

    JsonLine text(String name, String value) {
        return member(name, '"' + value + '"');
    }

    JsonLine texts(String name, List<String> values) {
        return member(name, values.stream().map(it -> '"' + it + '"').collect(Collectors.joining(",", "[", "]")));
    }

    JsonLine number(String name, Number value) {
        return member(name, value.toString());
    }

    JsonLine object(String name, JsonLine value) {
        return member(name, value.toString());
    }

    JsonLine objects(String name, List<JsonLine> values) {
        return member(name, values.stream().map(JsonLine::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private JsonLine member(String name, String value) {
        members.append(members.length() == 0 ? "" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value);
        return this;
    }

    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
