package org.rapporteur.language.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    private final Lemmatizer lemmatizer = Lemmatizer.standard();

    @ParameterizedTest
    @CsvSource({
        "said, VBD, say",
        "Was, VBD, be",
        "talks, NNS, talk",
        "ministries, NNS, ministry",
        "crises, NNS, crisis",
        "visited, VBD, visit",
        "hoping, VBG, hope",
        "stopped, VBN, stop",
        "making, VBG, make",
        "agreed, VBD, agree",
        "accused, VBN, accuse",
        "denies, VBZ, deny",
        "passes, VBZ, pass",
        "men, NNS, man",
        "them, PRP, they",
        "n't, RB, not",
        "held, VB, hold",
        "found, VB, found",
        "Nations, NNPS, Nations",
        "withdrew, VBD, withdraw",
        "planned, VBN, plan",
        "called, VBD, call",
        "released, VBD, release",
        "leaving, VBG, leave",
        "signing, VBG, sign",
        "The, DT, the",
        "carried, VBD, carry",
        "urged, VBD, urge",
        "threatened, VBD, threaten",
        "offered, VBN, offer",
        "negotiated, VBN, negotiate",
        "postponed, VBD, postpone",
        "refused, VBN, refuse",
        "freed, VBD, free",
        "boycotted, VBD, boycott",
        "invaded, VB, invade",
        "interfering, VBG, interfere",
        "gassed, VBN, gas",
        "turns, VBD, turn",
        "expelled, VBN, expel",
        "fuelling, VBG, fuel",
        "recalled, VBD, recall",
        "quelled, VBD, quell"
    })
    void givesTheDictionaryForm(String word, String tag, String lemma) {
        assertThat(lemmatizer.lemma(word, tag)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({
        "arming, arm, armed",
        "supplying, supply, supplied",
        "breaking, break, broken",
        "stopping, stop, stopped",
        "Violating, violate, violated",
        "destroying, destroy, destroyed",
        "agreeing, agree, agreed"
    })
    void givesTheParticiple(String gerund, String lemma, String participle) {
        assertThat(lemmatizer.participle(gerund, lemma)).isEqualTo(participle);
    }
}
