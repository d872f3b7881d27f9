package io.kalends.harvest.jsonld;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The time zones that an event may name: IANA names that both this JVM and the database know. */
public final class Zones {

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
}
