package io.kalends.load;

import java.util.List;

/** A town in which events take place. */
record Town(String name, String country, String zone, Language language, double latitude, double longitude) {

    /** The largest first, each with others of its language; towns come up as often as words do. */
    static final List<Town> ALL = List.of(
            new Town("London", "GB", "Europe/London", Language.EN, 51.5074, -0.1278),
            new Town("Paris", "FR", "Europe/Paris", Language.FR, 48.8566, 2.3522),
            new Town("Berlin", "DE", "Europe/Berlin", Language.DE, 52.52, 13.405),
            new Town("Madrid", "ES", "Europe/Madrid", Language.ES, 40.4168, -3.7038),
            new Town("Amsterdam", "NL", "Europe/Amsterdam", Language.NL, 52.3676, 4.9041),
            new Town("New York", "US", "America/New_York", Language.EN, 40.7128, -74.006),
            new Town("Toronto", "CA", "America/Toronto", Language.EN, 43.6532, -79.3832),
            new Town("Brussels", "BE", "Europe/Brussels", Language.FR, 50.8503, 4.3517),
            new Town("Ghent", "BE", "Europe/Brussels", Language.NL, 51.0543, 3.7174),
            new Town("Vienna", "AT", "Europe/Vienna", Language.DE, 48.2082, 16.3738),
            new Town("Zürich", "CH", "Europe/Zurich", Language.DE, 47.3769, 8.5417),
            new Town("Hamburg", "DE", "Europe/Berlin", Language.DE, 53.5511, 9.9937),
            new Town("Munich", "DE", "Europe/Berlin", Language.DE, 48.1351, 11.582),
            new Town("Lyon", "FR", "Europe/Paris", Language.FR, 45.764, 4.8357),
            new Town("Montréal", "CA", "America/Toronto", Language.FR, 45.5019, -73.5674),
            new Town("Barcelona", "ES", "Europe/Madrid", Language.ES, 41.3874, 2.1686),
            new Town("Ciudad de México", "MX", "America/Mexico_City", Language.ES, 19.4326, -99.1332),
            new Town("Bogotá", "CO", "America/Bogota", Language.ES, 4.711, -74.0721),
            new Town("Rotterdam", "NL", "Europe/Amsterdam", Language.NL, 51.9244, 4.4777),
            new Town("Utrecht", "NL", "Europe/Amsterdam", Language.NL, 52.0907, 5.1214),
            new Town("Dublin", "IE", "Europe/Dublin", Language.EN, 53.3498, -6.2603),
            new Town("Edinburgh", "GB", "Europe/London", Language.EN, 55.9533, -3.1883),
            new Town("Manchester", "GB", "Europe/London", Language.EN, 53.4808, -2.2426),
            new Town("San Francisco", "US", "America/Los_Angeles", Language.EN, 37.7749, -122.4194),
            new Town("Sydney", "AU", "Australia/Sydney", Language.EN, -33.8688, 151.2093),
            new Town("Bangalore", "IN", "Asia/Kolkata", Language.EN, 12.9716, 77.5946));

    static List<Town> of(Language language) {
        return ALL.stream().filter(it -> it.language() == language).toList();
    }
}
