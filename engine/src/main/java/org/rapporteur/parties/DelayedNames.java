package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.Title;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

/**
 * Finds whom news names a paragraph late: one who speaks in the lead by what he is ("a government spokesman said") is
 * the one whom the next paragraph begins with, in full and without a title, as one who speaks.
 */
final class DelayedNames {
    /** Paragraphs that may be the lead. */
    private static final int LEADS = 3;

    private final Knowledge knowledge;
    private final Text text;
    private final List<Map<Integer, Member>> named;
    private final Quoted quoted;

    /**
     * A noun that stands for somebody who is named later.
     *
     * @param noun index of its token in the sentence
     */
    record Delayed(int sentence, int noun, Title title, Member person) {}

    /** @param named for each sentence, the parties that its tokens name */
    DelayedNames(Knowledge knowledge, Text text, List<Map<Integer, Member>> named, Quoted quoted) {
        this.knowledge = knowledge;
        this.text = text;
        this.named = named;
        this.quoted = quoted;
    }

    /** Those of a text, with what its title calls them. */
    List<Delayed> find() {
        List<List<Sentence>> paragraphs = paragraphs();
        List<Delayed> out = new ArrayList<>();
        for (int i = 0; i + 1 < Math.min(LEADS + 1, paragraphs.size()); i++) {
            Optional<Delayed> found =
                    lead(paragraphs.get(i), paragraphs.get(i + 1).get(0));
            found.ifPresent(d -> {
                out.add(d);
                text.sentences().stream()
                        .filter(s -> s.role() == Role.TITLE)
                        .flatMap(this::unnamed)
                        .filter(t -> t.title().equals(d.title()))
                        .forEach(t -> out.add(new Delayed(t.sentence(), t.noun(), t.title(), d.person())));
            });
        }
        return out;
    }

    private record Unnamed(int sentence, int noun, Title title) {}

    private Optional<Delayed> lead(List<Sentence> lead, Sentence next) {
        Optional<Member> person = speakers(next)
                .flatMap(t -> Stream.ofNullable(named.get(next.index()).get(t.index())))
                .filter(m -> isNew(m, next))
                .findFirst();
        return person.flatMap(m -> lead.stream()
                .flatMap(this::unnamed)
                .filter(u -> m.gender == null
                        || u.title().gender() == null
                        || u.title().gender() == m.gender)
                .reduce((a, b) -> b)
                .map(u -> new Delayed(u.sentence(), u.noun(), u.title(), m)));
    }

    /** Whether a sentence is the first to name a person, in full, and no other tells a title. */
    private static boolean isNew(Member m, Sentence s) {
        return m.isPerson()
                && m.parts.isFull()
                && m.titles.isEmpty()
                && m.names.get(0).sentence() == s.index();
    }

    /** Those who speak in a sentence by no more than a title. */
    private Stream<Unnamed> unnamed(Sentence s) {
        return speakers(s)
                .filter(t -> named.get(s.index()).get(t.index()) == null)
                .filter(t -> s.children(t).stream().noneMatch(c -> c.entity().equals("PERSON")))
                .flatMap(t ->
                        Words.title(knowledge.titles(), s, t).map(x -> new Unnamed(s.index(), t.index(), x)).stream());
    }

    /** The subjects of verbs of saying, outside quotations. */
    private Stream<Token> speakers(Sentence s) {
        return s.tokens().stream()
                .filter(v -> v.is("VB") && knowledge.speechCues().of(v.lemma()).isPresent())
                .flatMap(v -> s.child(v, "nsubj").stream())
                .filter(t -> !quoted.at(s, t.index()));
    }

    private List<List<Sentence>> paragraphs() {
        List<List<Sentence>> out = new ArrayList<>();
        int block = -1;
        for (Sentence s : text.sentences()) {
            if (s.role() == Role.BODY) {
                if (s.block() != block) {
                    out.add(new ArrayList<>());
                    block = s.block();
                }
                out.get(out.size() - 1).add(s);
            }
        }
        return out;
    }
}
