/** Events from elsewhere: imported, or made up for a first look. */
@NullMarked
package io.kalends.harvest;

import org.jspecify.annotations.NullMarked;
