/**
 * The engine that instances share: the same questions in the requests of an OpenSearch cluster.
 */
@NullMarked
package io.kalends.search.opensearch;

import org.jspecify.annotations.NullMarked;
