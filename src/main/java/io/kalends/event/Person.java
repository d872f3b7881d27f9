package io.kalends.event;

import java.util.Optional;

/** Somebody who speaks, with the organization they speak for; schema.org {@code Person}. */
public record Person(String name, Optional<String> affiliation) {}
