package io.kalends.change;

import java.util.List;

/**
 * What a reader is given at one look.
 *
 * @param changes the next changes, in order
 * @param readUpTo unless there are more changes than were asked for, every change of a transaction below this id has
 *     been given now or before
 */
public record Changes(List<Change> changes, long readUpTo) {}
