package io.kalends.page;

import io.kalends.http.request.PublicAddress;
import io.kalends.http.request.Site;
import io.kalends.view.CleanText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a visitor asks for, and the address of it, from which the page's links are made. */
record Asked(MultivaluedMap<String, String> parameters, PublicAddress address) {

    /** Values are shown again in forms and lines: without characters that nobody sees. */
    static Asked of(UriInfo request, Site site) {
        Asked asked = new Asked(request.getQueryParameters(), site.address(request));
        for (Map.Entry<String, List<String>> parameter :
                request.getQueryParameters().entrySet()) {
            String[] clean = parameter.getValue().stream().map(CleanText::line).toArray(String[]::new);
            asked = asked.with(parameter.getKey(), clean);
        }
        return asked;
    }

    /** The same without some parameters. */
    Asked without(String... names) {
        MultivaluedMap<String, String> fewer = new MultivaluedHashMap<>(parameters);
        fewer.keySet().removeAll(Arrays.asList(names));
        return new Asked(fewer, address.without(names));
    }

    /** The same with other values of a parameter. */
    Asked with(String name, String... values) {
        MultivaluedMap<String, String> more = new MultivaluedHashMap<>(parameters);
        more.put(name, new ArrayList<>(Arrays.asList(values)));
        return new Asked(more, address.with(name, values));
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The value of a parameter, as a form shows it; empty without one. */
    public String first(String name) {
        return has(name) ? parameters.getFirst(name) : "";
    }

    /** Each value of a parameter, repeated or separated by commas. */
    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** What a form hands on beside its own fields. */
    List<Field> hidden(Set<String> own) {
        return parameters.entrySet().stream()
                .filter(it -> !own.contains(it.getKey()))
                .flatMap(it -> it.getValue().stream().map(value -> new Field(it.getKey(), value)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** A field of a form that nobody sees. */
    record Field(String name, String value) {}
}
