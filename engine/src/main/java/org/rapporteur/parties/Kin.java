package org.rapporteur.parties;

import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.knowledge.Table;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/** Nouns that say who somebody is to another person: {@code kin.tsv}. */
final class Kin {
    private static final Kin STANDARD = new Kin();

    /** Tokens before or after a name among which the noun may stand: "his daughter and close adviser, X". */
    private static final int NEAR = 6;

    private final Map<String, Boolean> family = new TreeMap<>();

    private Kin() {
        for (Table.Row row : Table.read(Kin.class, "kin.tsv", "word", "family")) {
            family.put(row.required("word"), row.required("family").equals("yes"));
        }
    }

    /** Whether a noun says who somebody is to another person. */
    static boolean is(String lemma) {
        return STANDARD.family.containsKey(lemma);
    }

    /** Whether a name is introduced as that of another's relative, who may have the same surname. */
    static boolean isOfFamily(Sentence s, Found name) {
        for (int i = name.first() - 1; i >= Math.max(0, name.first() - NEAR) && isNominal(s.token(i)); i--) {
            if (isFamily(s, i)) {
                return true;
            }
        }
        int after = name.last() + 1;
        if (Words.at(s, after).filter(t -> t.text().equals(",")).isEmpty()) {
            return false;
        }
        for (int i = after + 1; i < Math.min(s.size(), after + 1 + NEAR) && isNominal(s.token(i)); i++) {
            if (isFamily(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is such a noun, and whose relative is told: "his sister", "the king's son", "wife of". */
    private static boolean isFamily(Sentence s, int i) {
        Token noun = s.token(i);
        boolean of = Words.at(s, i + 1).filter(t -> t.text().equals("of")).isPresent();
        boolean owned = s.children(Words.firstConjunct(s, noun)).stream().anyMatch(c -> c.relates("nmod:poss"));
        return STANDARD.family.getOrDefault(noun.lemma(), false) && (of || owned);
    }

    private static boolean isNominal(Token t) {
        return Words.noun(t) || t.tag().matches("JJ|DT|PRP\\$|CC|CD|HYPH|VBN|POS|,");
    }
}
