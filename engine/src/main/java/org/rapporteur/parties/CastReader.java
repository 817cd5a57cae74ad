package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;

/**
 * Finds who is in a text: names, made into parties; the titles they are given; then the pronouns and descriptions that
 * stand for them. What is not sure is left out: a name that may be a place is no party, a pronoun that may be one of
 * two is nobody's.
 */
public final class CastReader {
    private static final int LONGEST_ALIAS = 4;

    private final Knowledge knowledge;
    private final NameFinder names;
    private final TitleFinder titles;
    private final Genders genders;

    public CastReader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.names = new NameFinder(knowledge);
        this.titles = new TitleFinder(knowledge);
        this.genders = new Genders(knowledge);
    }

    /** The cast of a text. */
    public Cast read(Text text) {
        List<Found> all = new ArrayList<>();
        List<TitleFound> held = new ArrayList<>();
        List<List<Found>> persons = names.persons(text);
        Set<String> surnames = NameFinder.surnames(persons);
        Acronyms acronyms = new Acronyms(knowledge.bodyNouns());
        Eras eras = new Eras(knowledge.countries());
        Halves halves = new Halves(text, knowledge.countries());
        SureCountries sure = new SureCountries(text, knowledge.countries());
        List<List<Found>> written = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            written.add(names.find(s, persons.get(s.index()), surnames, halves, sure, eras.next(s)));
        }
        written.forEach(acronyms::learn);
        List<List<Found>> named = new ArrayList<>();
        text.sentences().forEach(s -> named.add(acronyms.read(s, written.get(s.index()))));
        List<List<Found>> collectives = new Collectives(knowledge, text, named).find();
        for (Sentence s : text.sentences()) {
            List<Found> found = new ArrayList<>(collectives.get(s.index()));
            found.addAll(named.get(s.index()));
            found.sort(Comparator.comparing(Found::first));
            all.addAll(found);
            held.addAll(titles.find(s, found));
        }
        held.replaceAll(new TitleOwners(knowledge, text, all)::owned);
        Roster roster = Roster.of(all, held, Namesakes.of(text, genders, all));
        Set<Member> kept = kept(roster);
        kept.forEach(m -> m.gender = genders.of(text, m));
        List<Reference> references = new References(knowledge, text).find(named(text, kept));
        references.stream().filter(r -> r.kind() == Mention.Kind.DESCRIPTION).forEach(r -> describe(text, r));
        return new CastBuilder(text, roster, kept, references).build();
    }

    /** The parties of the text: those that are named as such, and the bodies that their titles are of. */
    private static Set<Member> kept(Roster roster) {
        Set<Member> bodies = roster.members().stream()
                .filter(Member::isParty)
                .flatMap(p -> p.titles.stream())
                .map(TitleFound::of)
                .filter(of -> of != null)
                .map(roster::member)
                .collect(Collectors.toSet());
        Set<Member> kept = new LinkedHashSet<>();
        for (Member m : roster.members()) {
            if (m.isParty() || bodies.contains(m)) {
                kept.add(m);
            }
        }
        return kept;
    }

    /** For each sentence, the parties by the tokens that carry their names and titles. */
    private static List<Map<Integer, Member>> named(Text text, Set<Member> members) {
        List<Map<Integer, Member>> out = new ArrayList<>();
        text.sentences().forEach(s -> out.add(new HashMap<>()));
        for (Member m : members) {
            for (TitleFound t : m.titles) {
                Sentence s = text.sentences().get(t.person().sentence());
                if (t.plural(s) || t.isDone(s)) {
                    continue;
                }
                out.get(t.person().sentence()).put(t.noun(), m);
            }
        }
        for (Member m : members) {
            for (Found f : m.names) {
                Sentence s = text.sentences().get(f.sentence());
                out.get(f.sentence()).put(Words.headOf(s, f.core(), f.last()).index(), m);
            }
        }
        return out;
    }

    private static void describe(Text text, Reference r) {
        Sentence s = text.sentences().get(r.sentence());
        String words = text.words(s.token(r.first()), s.token(r.last()));
        boolean delegation = Descriptions.isDelegation(s.token(r.head()));
        if (!delegation && words.split("\\s+").length <= LONGEST_ALIAS) {
            r.member().forms.add(words);
        }
    }
}
