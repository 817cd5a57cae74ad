package org.rapporteur.parties;

import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Country;
import org.rapporteur.language.Sentence;
import org.rapporteur.record.ActorKind;

/**
 * A name found in a sentence, before it is known which party of the text it names.
 *
 * @param sentence index of the sentence
 * @param first index of the first token, honorific included
 * @param core index of the first token of the name itself
 * @param last index of the last token
 * @param key what the name names: parties are told apart by it; see {@link Keys}
 * @param name the party's name: the usual one where it is known, else as written
 * @param country of the party, or null
 * @param founding whether this name is enough to count the party among the text's parties; an adjective is not
 */
record Found(
        int sentence,
        int first,
        int core,
        int last,
        String key,
        ActorKind kind,
        String name,
        @Nullable String country,
        boolean founding,
        double confidence) {

    /** A name of a state. */
    static Found state(Sentence s, int first, int last, Country country, double confidence) {
        return new Found(
                s.index(),
                first,
                first,
                last,
                Keys.state(country.iso3()),
                ActorKind.STATE,
                country.name(),
                country.iso3(),
                true,
                confidence);
    }

    /** The same words, naming another party. */
    Found as(String newKey, ActorKind newKind, String newName) {
        return new Found(sentence, first, core, last, newKey, newKind, newName, country, founding, confidence);
    }

    /** The same words, naming the party that another name names. */
    Found as(Found other) {
        return new Found(
                sentence, first, core, last, other.key, other.kind, other.name, other.country, founding, confidence);
    }

    /** Another place, one token, that names the same party. */
    Found at(int otherSentence, int token) {
        return new Found(otherSentence, token, token, token, key, kind, name, country, founding, confidence);
    }

    Found notFounding() {
        return new Found(sentence, first, core, last, key, kind, name, country, false, confidence);
    }

    /** The same name, as sure as a name that is known. */
    Found surely() {
        return new Found(sentence, first, core, last, key, kind, name, country, founding, 0.95);
    }

    boolean covers(int token) {
        return first <= token && token <= last;
    }
}
