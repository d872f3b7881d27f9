/**
 * The selection of a search in the forms that calendars, feed readers, search engines and spreadsheets read: iCalendar,
 * RSS, Atom, JSON Feed, JSON-LD, CSV. Selecting is one thing, and each form is one class.
 */
@NullMarked
package io.kalends.feed;

import org.jspecify.annotations.NullMarked;
