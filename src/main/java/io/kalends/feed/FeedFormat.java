package io.kalends.feed;

import jakarta.ws.rs.core.MediaType;

/** One form in which a feed is written. */
interface FeedFormat {

    /** The media type with its parameters. */
    MediaType mediaType();

    /** How addresses and files of this form end, without the dot. */
    String extension();

    /** Writes a feed. The same feed always becomes the same octets. */
    byte[] render(Feed feed);
}
