/** What the platform does by itself, to be put beside what the service does: bytes from memory, and rows through JDBC. */
package io.kalends.bare;
