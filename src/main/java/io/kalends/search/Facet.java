package io.kalends.search;

/** What events can be counted by; each has the name of its filter. */
public enum Facet {
    TOPIC("topic", "topics"),
    ORGANIZER("organizer", "organizers"),
    LANGUAGE("language", "languages"),
    ATTENDANCE("attendance", "attendance"),
    COUNTRY("country", "country"),
    CITY("city", "cityName"),
    WEEKDAY("weekday", "weekdays"),
    REGISTRATION("registration", "registrationWhileOpen"),
    FREE("free", "free"),
    STATUS("status", "status");

    private final String parameter;
    private final String field;

    Facet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    /** Its name in an address, the same as that of its filter. */
    public String parameter() {
        return parameter;
    }

    /** The filter that it leaves out. */
    SearchParameter filter() {
        return SearchParameter.valueOf(name());
    }

    String field() {
        return field;
    }
}
