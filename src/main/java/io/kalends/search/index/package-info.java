/**
 * What an index knows of events, and what every engine answers about them: the document of an event, its fields, the
 * filters, and one view of all events that does not change while it is read.
 */
@NullMarked
package io.kalends.search.index;

import org.jspecify.annotations.NullMarked;
