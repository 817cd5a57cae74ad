package org.rapporteur.language;

import org.rapporteur.record.Role;

/**
 * A part of a text that is read as one: a block of evidence, or the dateline before its words. No sentence goes over its end.
 *
 * @param start char offset in the document's text
 * @param end char offset after its last char
 * @param block place of its block among the document's evidence blocks, from 0
 * @param role of its block
 */
public record Passage(int start, int end, int block, Role role) {}
