/**
 * What other sites put on their pages: the component with its script, pages for frames, and oEmbed by which content
 * systems find them. The same search as every listing; the looks of component and page stand once, in
 * {@code resources/embed}.
 */
@NullMarked
package io.kalends.embed;

import org.jspecify.annotations.NullMarked;
