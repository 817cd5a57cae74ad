package org.rapporteur.language;

/**
 * A name that the name tagger found.
 *
 * @param sentence index of its sentence
 * @param first index of its first token in the sentence
 * @param last index of its last token
 * @param entity {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code MISC}
 */
public record Name(int sentence, int first, int last, String entity) {}
