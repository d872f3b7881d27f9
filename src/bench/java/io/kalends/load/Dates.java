package io.kalends.load;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;

/** When a made-up event takes place, and from when until when one can register, as written at the place. */
record Dates(String start, String end, String opening, String closing, LocalDateTime from) {

    /** Two years around a day, more of them before it; one in six on whole days, one in eight on several. */
    static Dates of(LocalDate today, RandomGenerator random) {
        LocalDate day = today.plusDays(random.nextInt(-400, 330));
        LocalDate last = random.nextInt(8) == 0 ? day.plusDays(random.nextInt(1, 10)) : day;
        LocalDateTime from = day.atTime(random.nextInt(8, 21), random.nextInt(4) * 15);
        LocalDateTime until = last.equals(day) ? from.plusMinutes(30L * random.nextInt(1, 6)) : last.atTime(22, 0);
        String opening = day.minusDays(random.nextInt(20, 120)).toString();
        String closing = day.minusDays(random.nextInt(1, 15)).toString();
        return random.nextInt(6) == 0
                ? new Dates(day.toString(), last.toString(), opening, closing, from)
                : new Dates(from.toString(), until.toString(), opening, closing, from);
    }

    /** When an item of the programme begins. */
    String item(int number) {
        return from.plusMinutes(20L * number).toString();
    }
}
