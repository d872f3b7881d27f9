package io.kalends.harvest;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import io.kalends.harvest.jsonld.LanguagesReader;
import io.kalends.harvest.jsonld.Texts;
import io.kalends.harvest.jsonld.Zones;
import io.kalends.http.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of an import, as sent. */
record ImportParameters(
        @Parameter(
                description =
                        "The name under which the events are kept; an event is known again within its source. The made-up events of the service have `demonstration`.",
                schema = @Schema(type = STRING, examples = "procura", pattern = SOURCE, defaultValue = OWN_SOURCE))
        @RestQuery
        Optional<String> source,

        @Parameter(
                description = "The zone of events that name none, an IANA name. Without it, that of their hours as"
                        + " written where these have an offset, else the site's zone.",
                schema = @Schema(type = STRING, examples = "Europe/Brussels", minLength = 1))
        @RestQuery
        Optional<String> timeZone,

        @Parameter(
                description = "The language of events that name none, a tag of BCP 47.",
                schema = @Schema(type = STRING, examples = "en", pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))
        @RestQuery
        Optional<String> language,

        @Parameter(
                description = "The licence under which the source publishes.",
                schema = @Schema(type = STRING, examples = "CC-BY-4.0", minLength = 1, maxLength = LONGEST_LICENSE))
        @RestQuery
        Optional<String> license,

        @Parameter(
                description = "Reports what would become of the items, and changes nothing.",
                schema = @Schema(type = BOOLEAN, defaultValue = "false"))
        @RestQuery
        Optional<String> dryRun) {

    private static final String SOURCE = "^[a-z0-9-]{1,64}$";
    private static final String OWN_SOURCE = "import";

    private static final int LONGEST_LICENSE = 200;

    /**
     * The options that these parameters mean.
     *
     * @param siteZone zone of events where nothing else tells one
     * @throws Problem when a value is impossible
     */
    ImportOptions options(Zones zones, ZoneId siteZone) {
        return new ImportOptions(
                source.map(ImportParameters::checkedSource).orElse(OWN_SOURCE),
                timeZone.map(it -> zones.find(it)
                        .orElseThrow(() -> Problem.inParameter(
                                "timeZone", "The time zone is not an IANA name such as Europe/Brussels."))),
                siteZone,
                language.map(it -> LanguagesReader.tag(it)
                        .orElseThrow(() -> Problem.inParameter(
                                "language", "The language is not a BCP 47 tag such as en or pt-BR."))),
                license.map(ImportParameters::checkedLicense),
                dryRun.map(ImportParameters::checkedDryRun).orElse(false),
                false);
    }

    /** A problem where one is given twice, or without a value: {@code dryRun=} must not import. */
    static void check(MultivaluedMap<String, String> asked) {
        asked.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Problem.inParameter(name, name + " can be given once only.");
            }
            if (values.get(0).isEmpty()) {
                throw Problem.inParameter(name, name + " is empty: give it a value or leave it out.");
            }
        });
    }

    private static String checkedSource(String source) {
        if (!source.matches(SOURCE)) {
            throw Problem.inParameter(
                    "source", "A source has 1 to 64 characters, lower-case letters, digits and hyphens.");
        }
        if (source.equals(DemonstrationEvents.SOURCE)) {
            throw Problem.inParameter(
                    "source", "The service's own made-up events have this source: choose another name.");
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
