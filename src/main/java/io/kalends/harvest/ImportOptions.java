package io.kalends.harvest;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a file is to be understood.
 *
 * @param source name under which its events are kept
 * @param timeZone zone of the events that name none, where somebody said which
 * @param siteZone their zone otherwise
 * @param language BCP 47 language of the events that name none
 * @param license licence under which the source publishes
 * @param dryRun whether to report without changing anything
 * @param datedAnew whether the file dates its events by the present day, so that none of them was moved
 */
record ImportOptions(
        String source,
        Optional<ZoneId> timeZone,
        ZoneId siteZone,
        Optional<String> language,
        Optional<String> license,
        boolean dryRun,
        boolean datedAnew) {

    /** Events of this source, in this zone when they name none. */
    static ImportOptions of(String source, ZoneId timeZone) {
        return new ImportOptions(
                source, Optional.of(timeZone), timeZone, Optional.empty(), Optional.empty(), false, false);
    }

    /** The same, for a file that dates its events by the present day. */
    ImportOptions datingAnew() {
        return new ImportOptions(source, timeZone, siteZone, language, license, dryRun, true);
    }
}
