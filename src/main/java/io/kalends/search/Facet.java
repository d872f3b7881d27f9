package io.kalends.search;

/** What events can be counted by; each has the name of its filter. */
public enum Facet {
    TOPIC("topic", IndexField.TOPICS),
    ORGANIZER("organizer", IndexField.ORGANIZERS),
    LANGUAGE("language", IndexField.LANGUAGES),
    ATTENDANCE("attendance", IndexField.ATTENDANCE),
    COUNTRY("country", IndexField.COUNTRY),
    CITY("city", IndexField.CITY_NAME),
    WEEKDAY("weekday", IndexField.WEEKDAYS),
    REGISTRATION("registration", IndexField.REGISTRATION_WHILE_OPEN),
    FREE("free", IndexField.FREE),
    STATUS("status", IndexField.STATUS);

    private final String parameter;
    private final IndexField field;

    Facet(String parameter, IndexField field) {
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

    IndexField field() {
        return field;
    }
}
