/**
 * The training run of the JVM: asks some rounds of what visitors ask for most, and ends. What the JVM loaded meanwhile is
 * archived, and later starts take it from there.
 */
@NullMarked
package io.kalends.rehearsal;

import org.jspecify.annotations.NullMarked;
