/**
 * What every request passes through, and what every answer carries, whoever makes it: headers, links, and failures as
 * problem documents. It leans on its rooms, and none of them on it. Knows no event.
 */
@NullMarked
package io.kalends.http;

import org.jspecify.annotations.NullMarked;
