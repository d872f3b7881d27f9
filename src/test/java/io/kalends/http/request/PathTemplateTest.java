package io.kalends.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "/,                              /,                       true",
        "/,                              /v1,                     false",
        "/v1/events,                     /v1/events,              true",
        "/v1/events,                     /v1/events/,             true",
        "/v1/events,                     /v1/events//,            false",
        "/v1/events,                     /v1/event,               false",
        "/v1/events,                     /v1/eventss,             false",
        "/v1/events,                     /v1,                     false",
        "/v1/events,                     v1/events,               false",
        "/v1/events/{key},               /v1/events/a,            true",
        "/v1/events/{key},               /v1/events/,             false",
        "/v1/events/{key},               /v1/events/a/b,          false",
        "/v1/events/{key}/registration,  /v1/events/a/registration, true",
        "/v1/events/{key}/registration,  /v1/events//registration,  false",
        "/v1/events/{key}.ics,           /v1/events/a.ics,        true",
        "/v1/events/{key}.ics,           /v1/events/.ics,         false",
        "/v1/events/{key}.ics,           /v1/events/a.icsx,       false",
        "/v1/events/{key}.ics,           /v1/events/a/b.ics,      false",
        "'/v1/events/{key:\\G[^/]+}.ics', /v1/events/a.ics,       true",
        "'/v1/events/{key:\\G[^/]+}.ics', /v1/events/a.json,      false",
        "/feeds/events.{extension},      /feeds/events.ics,       true",
        "/feeds/events.{extension},      /feeds/events.,          false",
        "//v1//events,                   /v1/events,              true"
    })
    void tellsWhatIsAtAPath(String template, String path, boolean matches) {
        assertThat(PathTemplate.of(template).matches(path)).isEqualTo(matches);
    }
}
