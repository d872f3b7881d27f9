/**
 * The training run of the JVM: asks once for everything that visitors ask for, and ends. What the JVM loaded meanwhile is
 * archived, and later starts take it from there.
 */
@NullMarked
package io.kalends.rehearsal;

import org.jspecify.annotations.NullMarked;
