package org.rapporteur.reading.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * What a number counts: the noun phrase after it, in the order of the words and not by the parse, which is often wrong
 * about numbers.
 *
 * @param first index of the phrase's first token
 * @param head index of the noun
 * @param last index of the last token, an "of" phrase included
 * @param part whether the number is a part of what follows: "90,000 of the fighters"
 * @param of whether an "of" phrase tells whose: "members of the council"
 */
record Counted(int first, int head, int last, boolean part, boolean of) {
    private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "CD");

    /** What the number that ends before a token counts; empty where no noun follows. */
    static Optional<Counted> after(Sentence sentence, int next) {
        List<Token> tokens = sentence.tokens();
        int at = next;
        boolean part = at < tokens.size() && lower(tokens, at).equals("of");
        if (part) {
            at = skip(tokens, at + 1);
        }
        int head = head(tokens, at, part);
        if (head < 0) {
            return Optional.empty();
        }
        int last = head;
        if (head + 2 < tokens.size() && lower(tokens, head + 1).equals("of")) {
            int inner = head(tokens, skip(tokens, head + 2), false);
            last = inner < 0 ? head : inner;
        }
        return Optional.of(new Counted(at, head, last, part, last > head));
    }

    private static int skip(List<Token> tokens, int at) {
        int i = at;
        while (i < tokens.size() && DETERMINERS.contains(tokens.get(i).tag())) {
            i++;
        }
        return i;
    }

    /** The last noun of the run of adjectives and nouns from a token on, possessors among them where asked for; -1 when there is none. */
    private static int head(List<Token> tokens, int from, boolean possessors) {
        int head = -1;
        for (int i = from; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            boolean possessor = i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("POS");
            if (possessor && possessors) {
                head = -1;
                i++;
            } else if (t.is("NN") && !possessor) {
                head = i;
            } else if (head >= 0
                    ? !isOfPeople(tokens, i)
                    : !(isModifier(t) || t.is("NN") || joinsModifiers(tokens, i))) {
                break;
            }
        }
        return head;
    }

    private static boolean isModifier(Token t) {
        return t.is("JJ") || t.is("VBN") || t.is("VBG");
    }

    /** The adjective in "South Korean soldiers" and "U.S. military staff", after a name and before a noun. */
    private static boolean isOfPeople(List<Token> tokens, int i) {
        return tokens.get(i).is("JJ")
                && tokens.get(i - 1).tag().equals("NNP")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is("NN");
    }

    /** "charred and dismembered bodies". */
    private static boolean joinsModifiers(List<Token> tokens, int i) {
        Token t = tokens.get(i);
        return (t.is("CC") || t.text().equals(","))
                && i > 0
                && isModifier(tokens.get(i - 1))
                && i + 1 < tokens.size()
                && isModifier(tokens.get(i + 1));
    }

    private static String lower(List<Token> tokens, int i) {
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
    }
}
