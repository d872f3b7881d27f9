package io.kalends.event;

import java.util.UUID;

/**
 * An event as it stood after so many changes.
 *
 * @param version as in {@link Event#version}, from 0
 */
public record EventVersion(UUID id, int version) {}
