package io.kalends.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An event as a page shows it: clean text, addresses that may become links.
 *
 * @param href where its name leads
 * @param language BCP 47, for the text of others
 * @param dateLanguage BCP 47, for {@code dateText}
 * @param mark what a reader must know first: postponed, moved
 * @param off whether it does not take place as announced
 * @param paragraphs the whole description
 * @param calendar address of the event for a calendar; absent when it is over or cancelled
 * @param firstDay in the zone from which one looks, as {@code lastDay}
 */
public record EventView(
        String name,
        String href,
        Optional<String> language,
        String dateText,
        String dateLanguage,
        String startDate,
        String day,
        String weekday,
        Optional<String> time,
        Optional<String> subtitle,
        Optional<String> summary,
        List<String> paragraphs,
        Optional<String> place,
        Optional<String> image,
        Optional<String> mark,
        boolean off,
        List<String> organizers,
        RegistrationButton registration,
        Optional<String> calendar,
        LocalDate firstDay,
        LocalDate lastDay) {}
