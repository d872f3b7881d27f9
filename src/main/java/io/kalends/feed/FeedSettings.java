package io.kalends.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator decides about feeds. */
@ConfigMapping(prefix = "kalends.feed")
interface FeedSettings {

    /** How many events a feed holds at most, and without {@code limit}. */
    @WithDefault("1000")
    int maxEvents();

    /** What feeds and subscribed calendars are called, before what was searched for. */
    @WithDefault("Events")
    String title();

    /** How often calendars are advised to ask again. */
    @WithDefault("PT1H")
    Duration refreshInterval();
}
