/**
 * How an event is shown outside, whatever the form: its texts made harmless, said in a language, laid out for a page, and
 * as schema.org's JSON-LD; and how the events of an answer are read, as memory has room for them. It selects nothing, and
 * knows no page, feed or listing.
 */
@NullMarked
package io.kalends.view;

import org.jspecify.annotations.NullMarked;
