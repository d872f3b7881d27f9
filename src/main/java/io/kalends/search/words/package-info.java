/**
 * Words in forty languages: how texts and what is searched for are taken apart, which words stand for which, and where they
 * stand in a text. Lucene analyzes and weighs them, whatever the engine.
 */
@NullMarked
package io.kalends.search.words;

import org.jspecify.annotations.NullMarked;
