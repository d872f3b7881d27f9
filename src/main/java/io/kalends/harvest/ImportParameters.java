package io.kalends.harvest;

import io.kalends.http.Problem;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query of an import, as sent.
 *
 * @param source name under which the events are kept, {@code [a-z0-9-]}, at most 64 characters
 * @param timeZone IANA zone of events that name none
 * @param language BCP 47 language of events that name none
 * @param license licence under which the source publishes, at most 200 characters
 * @param dryRun {@code true} reports without changing anything
 */
record ImportParameters(
        @RestQuery Optional<String> source,
        @RestQuery Optional<String> timeZone,
        @RestQuery Optional<String> language,
        @RestQuery Optional<String> license,
        @RestQuery Optional<String> dryRun) {

    private static final int LONGEST_LICENSE = 200;

    /**
     * The options that these parameters mean.
     *
     * @param siteZone zone of events when neither they nor the query name one
     * @throws Problem when a value is impossible
     */
    ImportOptions options(Zones zones, ZoneId siteZone) {
        return new ImportOptions(
                source.map(ImportParameters::checkedSource).orElse("import"),
                timeZone.map(it -> zones.find(it)
                                .orElseThrow(() -> Problem.inParameter(
                                        "timeZone", "The time zone is not an IANA name such as Europe/Brussels.")))
                        .orElse(siteZone),
                language.map(it -> LanguagesReader.tag(it)
                        .orElseThrow(() -> Problem.inParameter(
                                "language", "The language is not a BCP 47 tag such as en or pt-BR."))),
                license.map(ImportParameters::checkedLicense),
                dryRun.map(ImportParameters::checkedDryRun).orElse(false));
    }

    private static String checkedSource(String source) {
        if (!source.matches("[a-z0-9-]{1,64}")) {
            throw Problem.inParameter(
                    "source", "A source has 1 to 64 characters, lower-case letters, digits and hyphens.");
        }
        return source;
    }

    private static String checkedLicense(String license) {
        String line = Texts.line(license, LONGEST_LICENSE + 1);
        if (line.isEmpty() || license.length() > LONGEST_LICENSE) {
            throw Problem.inParameter("license", "A license has 1 to 200 characters.");
        }
        return line;
    }

    private static boolean checkedDryRun(String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.inParameter("dryRun", "dryRun is true or false.");
        };
    }
}
