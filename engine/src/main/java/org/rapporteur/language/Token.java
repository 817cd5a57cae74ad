package org.rapporteur.language;

/**
 * A word or a sign of a sentence.
 *
 * @param index place in its sentence, from 0
 * @param start char offset in the document's text
 * @param end char offset after its last char
 * @param text as written; the document's text from start to end
 * @param lemma dictionary form, lower case except for names
 * @param tag Penn Treebank part of speech
 * @param head index of the token that it depends on in the basic Universal Dependencies tree, or -1 for the root
 * @param relation Universal Dependencies relation to the head, with its subtype ({@code nsubj}, {@code obl:tmod})
 * @param entity {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION}, {@code MISC}, or {@code O} for none, as the
 *     name tagger sees it
 */
public record Token(
        int index,
        int start,
        int end,
        String text,
        String lemma,
        String tag,
        int head,
        String relation,
        String entity) {

    /** Whether the tag is of this family: {@code is("VB")} for every verb form. */
    public boolean is(String tagPrefix) {
        return tag.startsWith(tagPrefix);
    }

    /** Whether the relation is this one or a subtype of it: {@code relates("nsubj")} for {@code nsubj:pass} too. */
    public boolean relates(String name) {
        return relation.equals(name) || (relation.startsWith(name) && relation.charAt(name.length()) == ':');
    }
}
