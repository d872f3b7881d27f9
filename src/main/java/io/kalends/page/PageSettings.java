package io.kalends.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator decides about the pages. */
@ConfigMapping(prefix = "kalends.page")
interface PageSettings {

    /** The name of the site, in its header and titles. */
    @WithDefault("Kalends")
    String title();
}
