package io.kalends.http.request;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An absolute address of this service that callers can use, and its neighbours:
 * {@code address.with("page", "2").without("cursor").uri()}. Parameters stand in alphabetical order, so that the same
 * question has the same address. Immutable; {@link Site#address} makes one.
 */
public final class PublicAddress {

    private final URI base;
    private final String path;
    private final SortedMap<String, List<String>> parameters;

    private PublicAddress(URI base, String path, SortedMap<String, List<String>> parameters) {
        this.base = base;
        this.path = path;
        this.parameters = parameters;
    }

    static PublicAddress of(URI base, UriInfo asked) {
        return new PublicAddress(base, asked.getPath(), new TreeMap<>(asked.getQueryParameters()));
    }

    /** Where the service stands, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** Another address of the service, without parameters; the path starts with a slash and is not encoded yet. */
    public PublicAddress at(String otherPath) {
        return new PublicAddress(base, otherPath, new TreeMap<>());
    }

    /** The same parameters at another path; it starts with a slash and is not encoded yet. */
    public PublicAddress under(String otherPath) {
        return new PublicAddress(base, otherPath, parameters);
    }

    /** Another address of the service that has one parameter as this one has it; the path as in {@link #at}. */
    public PublicAddress sharing(String parameter, String otherPath) {
        SortedMap<String, List<String>> shared = new TreeMap<>(parameters);
        shared.keySet().retainAll(List.of(parameter));
        return new PublicAddress(base, otherPath, shared);
    }

    /** The same address with these values of a parameter, in place of those it has. */
    public PublicAddress with(String parameter, String... values) {
        SortedMap<String, List<String>> changed = new TreeMap<>(parameters);
        changed.put(parameter, List.of(values));
        return new PublicAddress(base, path, changed);
    }

    public PublicAddress without(String... names) {
        SortedMap<String, List<String>> changed = new TreeMap<>(parameters);
        changed.keySet().removeAll(Arrays.asList(names));
        return new PublicAddress(base, path, changed);
    }

    public URI uri() {
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                query.add(QueryString.encode(parameter.getKey()) + "=" + QueryString.encode(value));
            }
        }
        return URI.create(base + encodedPath() + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    @Override
    public String toString() {
        return uri().toString();
    }

    private String encodedPath() {
        return Arrays.stream(path.split("/", -1)).map(QueryString::encode).collect(Collectors.joining("/"));
    }
}
