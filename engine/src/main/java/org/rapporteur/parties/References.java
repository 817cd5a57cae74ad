package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.DelayedNames.Delayed;

/**
 * Finds what pronouns and descriptions stand for, sentence after sentence: by recency, place in the sentence, gender,
 * number and title. Words between quotation marks are somebody else's, and neither resolved nor remembered.
 */
final class References {
    /** Weight of a sentence's subject. */
    static final double SUBJECT = 0.3;

    private static final double OF_SUBJECT = 0.2;
    private static final double OBJECT = 0.1;
    private static final double WITHIN_ANOTHER = -0.3;
    private static final double BAR = 0.5;

    private static final double DELAYED = 0.75;

    private final Knowledge knowledge;
    private final Text text;
    private final Quoted quoted;
    private final History history = new History();
    private final Pronouns pronouns;
    private final Descriptions descriptions;

    References(Knowledge knowledge, Text text) {
        this.knowledge = knowledge;
        this.text = text;
        this.quoted = new Quoted(text);
        this.pronouns = new Pronouns(text, history);
        this.descriptions = new Descriptions(knowledge, text, history);
    }

    /**
     * The references of the text.
     *
     * @param named for each sentence, the parties that its tokens name, by the token that carries the name or title
     */
    List<Reference> find(List<Map<Integer, Member>> named) {
        List<Reference> out = new ArrayList<>();
        descriptions.ofHome(Home.of(named).orElse(null));
        descriptions.among(named.stream()
                .flatMap(here -> here.values().stream())
                .distinct()
                .toList());
        List<Delayed> delayed = new DelayedNames(knowledge, text, named, quoted).find();
        descriptions.delayed(delayed);
        for (Sentence s : text.sentences()) {
            Map<Integer, Member> here = new HashMap<>(named.get(s.index()));
            for (Token t : s.tokens()) {
                Member member = here.get(t.index());
                if (member == null && !quoted.at(s, t.index())) {
                    Optional<Reference> reference = late(delayed, s, t, here).or(() -> refer(s, t, here));
                    if (reference.isPresent()) {
                        out.add(reference.get());
                        member = reference.get().member();
                        here.put(t.index(), member);
                    }
                }
                if (member != null && !quoted.at(s, t.index())) {
                    history.add(new History.Entry(s.index(), s.block(), t.index(), member, weight(s, t)));
                }
            }
        }
        return out;
    }

    private static Optional<Reference> late(List<Delayed> delayed, Sentence s, Token t, Map<Integer, Member> here) {
        return delayed.stream()
                .filter(d -> d.sentence() == s.index() && d.noun() == t.index())
                .findFirst()
                .map(d -> new Reference(
                        s.index(),
                        first(s, t),
                        t.index(),
                        t.index(),
                        Mention.Kind.DESCRIPTION,
                        d.person(),
                        DELAYED,
                        modifier(s, t, here)));
    }

    private Optional<Reference> refer(Sentence s, Token t, Map<Integer, Member> here) {
        if (Pronouns.isOne(t)) {
            return pronouns.resolve(s, t, x -> here.get(x.index()))
                    .filter(c -> c.confidence() >= BAR)
                    .map(c -> new Reference(
                            s.index(),
                            t.index(),
                            t.index(),
                            t.index(),
                            Mention.Kind.PRONOUN,
                            c.member(),
                            c.confidence(),
                            null));
        }
        if (!t.is("NN") || t.tag().equals("NNPS") || t.relates("compound")) {
            return Optional.empty();
        }
        Member modifier = modifier(s, t, here);
        return descriptions
                .resolve(s, t, modifier)
                .filter(c -> c.confidence() >= BAR)
                .map(c -> new Reference(
                        s.index(),
                        first(s, t),
                        t.index(),
                        t.index(),
                        Mention.Kind.DESCRIPTION,
                        c.member(),
                        c.confidence(),
                        modifier != null && here.containsValue(modifier) ? modifier : null));
    }

    /** The party that a noun's modifiers name. */
    private static @Nullable Member modifier(Sentence s, Token noun, Map<Integer, Member> here) {
        for (Token c : s.children(noun)) {
            boolean modifies = c.relates("amod") || c.relates("compound") || c.relates("nmod:poss");
            Member member = here.get(c.index());
            if (modifies && member != null) {
                return member;
            }
        }
        return null;
    }

    private static int first(Sentence s, Token noun) {
        int first = noun.index();
        while (first > 0 && Words.inPhrase(s, s.token(first - 1), noun)) {
            first--;
        }
        return first;
    }

    private static double weight(Sentence s, Token t) {
        Token top = t;
        for (int steps = 0;
                (top.relates("appos") || top.relates("conj")) && top.head() >= 0 && steps < s.size();
                steps++) {
            top = s.token(top.head());
        }
        if (top.relates("nsubj")) {
            return SUBJECT;
        }
        if (top.relates("nmod:poss")
                && s.head(top).filter(x -> x.relates("nsubj")).isPresent()) {
            return OF_SUBJECT;
        }
        if (top.relates("root")) {
            return SUBJECT;
        }
        if (top.relates("obj") || top.relates("iobj") || top.relates("obl")) {
            return OBJECT;
        }
        return WITHIN_ANOTHER;
    }
}
