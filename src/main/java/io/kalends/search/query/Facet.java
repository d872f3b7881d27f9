package io.kalends.search.query;

/** What events can be counted by; each has the name of its filter. */
public enum Facet {
    TOPIC("topic"),
    ORGANIZER("organizer"),
    LANGUAGE("language"),
    ATTENDANCE("attendance"),
    COUNTRY("country"),
    CITY("city"),
    WEEKDAY("weekday"),
    REGISTRATION("registration"),
    FREE("free"),
    STATUS("status");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in an address, the same as that of its filter. */
    public String parameter() {
        return parameter;
    }

    /** The filter that it leaves out. */
    public SearchParameter filter() {
        return SearchParameter.valueOf(name());
    }
}
