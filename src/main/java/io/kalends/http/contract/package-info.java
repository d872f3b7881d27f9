/**
 * The contract (OpenAPI): what resources would otherwise repeat is added to it, and a parameter that it does not name is
 * refused.
 */
@NullMarked
package io.kalends.http.contract;

import org.jspecify.annotations.NullMarked;
