package io.kalends.embed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator decides about embeds. */
@ConfigMapping(prefix = "kalends.embed")
interface EmbedSettings {

    /** The sites that may show pages in frames: a list of sources as in Content-Security-Policy, blanks between. */
    @WithDefault("*")
    String frameAncestors();
}
