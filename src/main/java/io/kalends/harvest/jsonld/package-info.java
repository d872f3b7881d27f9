/**
 * What schema.org's JSON-LD, as it is found in the wild, says about events: items one after the other, each member read
 * forgivingly, and refused with a reason where no event can be made of it. Keeps nothing.
 */
@NullMarked
package io.kalends.harvest.jsonld;

import org.jspecify.annotations.NullMarked;
