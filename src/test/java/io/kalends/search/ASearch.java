package io.kalends.search;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A listing asked for over HTTP: only what matters is named. */
public record ASearch(Map<String, List<String>> parameters) {

    /** A search among all events, whenever they take place. */
    public static ASearch anytime() {
        return search("when", "any");
    }

    public static ASearch search(String parameter, String... values) {
        return new ASearch(Map.of()).with(parameter, values);
    }

    public ASearch with(String parameter, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(parameter, Arrays.asList(values));
        return new ASearch(more);
    }

    public ASearch without(String parameter) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(parameter);
        return new ASearch(fewer);
    }

    /** The names of the events on the first page, in order. */
    public List<String> names() {
        return names(answer());
    }

    public static List<String> names(JsonPath page) {
        return page.getList("items.name", String.class);
    }

    public JsonPath answer() {
        return read(response());
    }

    public Response response() {
        RequestSpecification request = given();
        parameters.forEach((name, values) -> request.queryParam(name, values.toArray()));
        return request.get("/v1/events");
    }

    /** The problem with which the search is refused. */
    public JsonPath refusal() {
        return response()
                .then()
                .log()
                .ifValidationFails()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
    }

    /** The page at an address that another page gave out. */
    public static JsonPath follow(String address) {
        return read(given().urlEncodingEnabled(false).get(address));
    }

    private static JsonPath read(Response response) {
        return response.then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** This page and all behind it. */
    public List<JsonPath> pages() {
        return pagesFrom(answer());
    }

    static List<JsonPath> pagesFrom(JsonPath first) {
        List<JsonPath> pages = new ArrayList<>(List.of(first));
        String next = first.getString("next");
        while (next != null) {
            JsonPath page = follow(next);
            pages.add(page);
            next = page.getString("next");
        }
        return pages;
    }

    static List<String> namesOn(List<JsonPath> pages) {
        return pages.stream().flatMap(it -> names(it).stream()).toList();
    }
}
