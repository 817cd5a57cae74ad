/**
 * Who does what in a sentence, and how real the sentence makes it: {@link org.rapporteur.grammar.FrameFinder} turns a parsed
 * text into {@link org.rapporteur.grammar.Frames}. It knows words and trees, no actors. Trees follow Universal Dependencies
 * v2, in the labels that {@code language} gives and those of the English Web Treebank since 2.14.
 */
@NullMarked
package org.rapporteur.grammar;

import org.jspecify.annotations.NullMarked;
