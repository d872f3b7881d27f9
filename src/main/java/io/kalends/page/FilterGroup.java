package io.kalends.page;

import java.util.List;

/**
 * The values of one filter.
 *
 * @param shown those that most events have, and those chosen
 * @param more the others
 */
record FilterGroup(String name, String label, List<Option> shown, List<Option> more) {}
