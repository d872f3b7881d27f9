/** What an event is, the rules it obeys, and where events, topics and organizers are kept. Knows no HTTP and no search engine. */
@NullMarked
package io.kalends.event;

import org.jspecify.annotations.NullMarked;
