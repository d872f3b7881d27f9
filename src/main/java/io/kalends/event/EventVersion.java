package io.kalends.event;

import java.util.UUID;

/**
 * An event as it stood after so many changes, as the index knows it.
 *
 * @param version as in {@link Event#version}, from 0
 * @param weight KiB of memory that the event takes, see {@link EventDetails#weight}
 */
public record EventVersion(UUID id, int version, int weight) {}
