/** How large answers take no more than a bounded part of memory, from what they are made of to their last octet. */
@NullMarked
package io.kalends.http.sending;

import org.jspecify.annotations.NullMarked;
