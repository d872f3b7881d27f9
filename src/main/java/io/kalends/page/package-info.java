/**
 * The service's own pages: the search with its filters, a page for each event, and the builder of embeds. They show what
 * anybody can ask the API for, are complete without script, and know nothing that it does not tell.
 */
@NullMarked
package io.kalends.page;

import org.jspecify.annotations.NullMarked;
