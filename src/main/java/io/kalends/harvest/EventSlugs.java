package io.kalends.harvest;

import io.kalends.event.Slug;
import io.kalends.harvest.jsonld.Digest;
import io.kalends.harvest.jsonld.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The addresses of new events: name and first day, with a short suffix where that is taken. */
final class EventSlugs {

    private final Set<String> taken;

    /**
     * @param taken tells which of some slugs are taken
     */
    EventSlugs(Collection<Incoming> incoming, Function<Collection<String>, Set<String>> taken) {
        List<String> wanted =
                incoming.stream().flatMap(it -> candidates(it).stream()).toList();
        this.taken = new HashSet<>(taken.apply(wanted));
    }

    /** A free address for this event, which no other gets from here on. */
    String take(Incoming incoming) {
        String free = candidates(incoming).stream()
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow(() -> new Refusal("name", "No address is left for another event of this name and day."));
        taken.add(free);
        return free;
    }

    private static List<String> candidates(Incoming incoming) {
        String name = Slug.of(incoming.details().name());
        String plain = (name.isEmpty() ? "event" : name) + "-"
                + incoming.details().schedule().firstDay();
        String suffix = Digest.of(incoming.source().name() + " " + incoming.key());
        return List.of(plain, plain + "-" + suffix.substring(0, 6), plain + "-" + suffix.substring(0, 24));
    }
}
