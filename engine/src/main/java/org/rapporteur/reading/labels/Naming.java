package org.rapporteur.reading.labels;

import org.rapporteur.language.Sentence;

/**
 * A noun that a party is called by.
 *
 * @param noun index of the noun's token in the sentence
 * @param actor local id of the party
 * @param said whether calling it so is what the sentence says ("the league is a militia"), which is the word of whoever is
 *     reported to say it; otherwise it is how the writer puts it ("the militia has said")
 */
record Naming(Sentence sentence, int noun, String actor, boolean said) {}
