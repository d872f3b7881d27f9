package io.kalends.harvest.jsonld;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones that an event may name: IANA names that both this JVM and the database know. */
public final class Zones {

    /** The zones that are no whole hours from UTC; of two that agree, the one that has the offset for longer is first. */
    private static final List<String> BETWEEN_HOURS = List.of(
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Yangon",
            "Asia/Kabul",
            "Asia/Tehran",
            "Australia/Darwin",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "Australia/Eucla",
            "America/St_Johns",
            "Pacific/Chatham",
            "Pacific/Marquesas");

    private final Map<String, ZoneId> byName = new HashMap<>();

    public Zones(Collection<String> knownToTheDatabase) {
        knownToTheDatabase.stream()
                .filter(ZoneRulesProvider.getAvailableZoneIds()::contains)
                .forEach(it -> byName.put(it.toLowerCase(Locale.ROOT), ZoneId.of(it)));
    }

    /** The zone of this name, in whichever case it is written. */
    public Optional<ZoneId> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** A zone that has this offset at an instant: that of no place for whole hours, else that of a likely one. */
    Optional<ZoneId> find(ZoneOffset offset, Instant at) {
        int seconds = offset.getTotalSeconds();
        return seconds % 3_600 == 0
                ? find("Etc/GMT%+d".formatted(-seconds / 3_600))
                : BETWEEN_HOURS.stream()
                        .flatMap(it -> find(it).stream())
                        .filter(it -> it.getRules().getOffset(at).equals(offset))
                        .findFirst();
    }
}
