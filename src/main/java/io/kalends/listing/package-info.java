/** JSON for frontends: listings of events, one event, topics and organizers with counts, suggestions. */
@NullMarked
package io.kalends.listing;

import org.jspecify.annotations.NullMarked;
