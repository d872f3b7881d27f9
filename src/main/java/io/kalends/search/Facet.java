package io.kalends.search;

/** What events can be counted by. */
public enum Facet {
    TOPIC(SearchParameter.TOPIC, "topics"),
    ORGANIZER(SearchParameter.ORGANIZER, "organizers"),
    LANGUAGE(SearchParameter.LANGUAGE, "languages"),
    ATTENDANCE(SearchParameter.ATTENDANCE, "attendance"),
    COUNTRY(SearchParameter.COUNTRY, "country"),
    CITY(SearchParameter.CITY, "cityName"),
    WEEKDAY(SearchParameter.WEEKDAY, "weekdays"),
    REGISTRATION(SearchParameter.REGISTRATION, "registrationWhileOpen"),
    FREE(SearchParameter.FREE, "free"),
    STATUS(SearchParameter.STATUS, "status");

    private final SearchParameter filter;
    private final String field;

    Facet(SearchParameter filter, String field) {
        this.filter = filter;
        this.field = field;
    }

    /** Its name in an address, the same as that of its filter. */
    public String parameter() {
        return filter.parameter();
    }

    /** The filter that it leaves out. */
    SearchParameter filter() {
        return filter;
    }

    String field() {
        return field;
    }
}
