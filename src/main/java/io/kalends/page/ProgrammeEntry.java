package io.kalends.page;

import io.kalends.event.DateText;
import io.kalends.event.Person;
import io.kalends.event.ProgrammeItem;
import io.kalends.event.Schedule;
import io.kalends.view.Paragraphs;
import io.kalends.view.PublicEvent;
import io.kalends.view.Viewpoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One item of a programme.
 *
 * @param day where a new day begins, in a programme of several
 * @param speakers with whom they speak for
 */
record ProgrammeEntry(
        Optional<String> day, Optional<String> time, String title, List<String> speakers, List<String> paragraphs) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static List<ProgrammeEntry> of(PublicEvent event, Viewpoint from) {
        Schedule schedule = event.schedule();
        ZoneId zone = from.zone().orElse(schedule.zone());
        boolean several = !schedule.firstDay().equals(schedule.lastDay());
        DateText dates = from.dates();
        List<ProgrammeEntry> entries = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (ProgrammeItem item : event.details().programme()) {
            Optional<LocalDate> day = item.start().map(it -> it.atZone(zone).toLocalDate());
            boolean begins = several && day.isPresent() && !day.equals(last);
            entries.add(new ProgrammeEntry(
                    begins ? day.map(it -> dates.of(new Schedule.Days(it, it, zone, false), zone)) : Optional.empty(),
                    time(item, zone),
                    item.title(),
                    item.speakers().stream().map(ProgrammeEntry::speaker).toList(),
                    item.description().map(Paragraphs::of).orElse(List.of())));
            last = day.or(() -> Optional.empty());
        }
        return entries;
    }

    private static Optional<String> time(ProgrammeItem item, ZoneId zone) {
        return item.start()
                .map(it -> TIME.format(it.atZone(zone))
                        + item.end()
                                .map(end -> "–" + TIME.format(end.atZone(zone)))
                                .orElse(""));
    }

    private static String speaker(Person person) {
        return person.name() + person.affiliation().map(it -> ", " + it).orElse("");
    }
}
