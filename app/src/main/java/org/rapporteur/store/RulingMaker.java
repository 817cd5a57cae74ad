package org.rapporteur.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapporteur.linking.Corrections;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Ruling.By;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Fact;

/**
 * Makes rulings on what stands in a record now. Its methods throw {@link IllegalArgumentException}, with a message for the
 * person who rules, when a fact is not there or cannot be ruled on so.
 */
public final class RulingMaker {
    private static final int NAMED = 8;

    private final RecordStore store;

    public RulingMaker(RecordStore store) {
        this.store = store;
    }

    /** @param ids of actors or of meetings, that first which stays */
    public Ruling merge(By by, List<String> ids) throws RecordException {
        List<Anchor> targets = new ArrayList<>();
        for (String id : ids) {
            Anchor anchor = Anchor.of(fact(id));
            if (!targets.contains(anchor)) {
                targets.add(anchor);
            }
        }
        return Ruling.merge(by, targets);
    }

    /** @param articles whose accounts leave; ids or beginnings of them */
    public Ruling split(By by, String id, List<String> articles) throws RecordException {
        List<String> ids = new ArrayList<>();
        for (String article : articles) {
            if (fact(article) instanceof Article a) {
                ids.add(a.id());
            } else {
                throw new IllegalArgumentException(article + " is no article");
            }
        }
        return Ruling.split(by, Anchor.of(fact(id)), ids);
    }

    /** @param alias the written form that leaves */
    public Ruling splitAlias(By by, String id, String alias) throws RecordException {
        if (!(fact(id) instanceof Actor a)) {
            throw new IllegalArgumentException(id + " is no actor; only actors have aliases");
        }
        if (a.mentions().stream().noneMatch(m -> m.exact().equals(alias))) {
            String written = a.mentions().stream()
                    .map(m -> m.exact())
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining("”, “"));
            throw new IllegalArgumentException(
                    "no page writes “" + alias + "” for " + a.name() + "; they write “" + written + "”");
        }
        return Ruling.splitAlias(by, Anchor.of(a), alias);
    }

    /** @param values none to clear the field, several for a list; actors by their ids or names */
    public Ruling correct(By by, String id, String field, List<String> values) throws RecordException {
        Fact fact = fact(id);
        List<Anchor> targets = new ArrayList<>(List.of(Anchor.of(fact)));
        List<String> given = new ArrayList<>();
        for (String value : values) {
            if (Corrections.isActors(field)) {
                Anchor actor = Anchor.of(actor(value));
                targets.add(actor);
                given.add(String.valueOf(actor.id()));
            } else {
                given.add(value);
            }
        }
        Corrections.correct(fact, field, given);
        return Ruling.correct(by, targets, field, given);
    }

    public Ruling reject(By by, String id) throws RecordException {
        Fact fact = fact(id);
        if (fact instanceof Article) {
            throw new IllegalArgumentException("an article cannot be rejected, only facts that are read from it");
        }
        return Ruling.reject(by, Anchor.of(fact));
    }

    /** @param ids of one fact that is right, or of several of a kind that are not one */
    public Ruling confirm(By by, List<String> ids) throws RecordException {
        List<Anchor> targets = new ArrayList<>();
        for (String id : ids) {
            Anchor anchor = Anchor.of(fact(id));
            if (!targets.contains(anchor)) {
                targets.add(anchor);
            }
        }
        return Ruling.confirm(by, targets);
    }

    /**
     * Puts a ruling into force, and writes the record anew.
     *
     * @return the ruling with its number, and what came of it
     * @throws IllegalArgumentException when it comes to nothing; then nothing has changed
     */
    public static Outcome apply(Ruling ruling, Update update) throws RecordException {
        Outcome outcome = outcome(ruling, update);
        update.commit();
        return outcome;
    }

    /**
     * Puts a ruling into force for the eyes of this update's record alone.
     *
     * @throws IllegalArgumentException when it comes to nothing
     */
    public static void rehearse(Ruling ruling, Update update) throws RecordException {
        outcome(ruling, update);
        update.rehearse();
    }

    private static Outcome outcome(Ruling ruling, Update update) throws RecordException {
        update.rule(update.rulings().with(ruling));
        List<Ruling> all = update.rulings().all();
        Ruling numbered = all.get(all.size() - 1);
        Outcome outcome = update.outcomes().stream()
                .filter(o -> o.ruling().number() == numbered.number())
                .findFirst()
                .orElse(new Outcome(numbered, null, null));
        if (outcome.problem() != null) {
            throw new IllegalArgumentException(outcome.problem());
        }
        return outcome;
    }

    private Actor actor(String words) throws RecordException {
        if (fact(words) instanceof Actor a) {
            return a;
        }
        throw new IllegalArgumentException(words + " is no actor");
    }

    /** The fact with this id or place, or the only one whose id begins so; an actor also by its name. */
    private Fact fact(String words) throws RecordException {
        List<Fact> found = words.isBlank() ? List.of() : store.find(words);
        for (Fact f : found) {
            if (words.equals(Anchor.id(f))) {
                return f;
            }
        }
        if (found.isEmpty()) {
            found = called(words);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing in the record has the id or the name “" + words + "”");
        }
        if (found.size() > 1) {
            String some = found.stream().limit(NAMED).map(Anchor::id).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("“" + words + "” may be " + found.size() + " facts (" + some
                    + (found.size() > NAMED ? ", …" : "") + "); give a whole id");
        }
        return found.get(0);
    }

    private List<Fact> called(String name) throws RecordException {
        String lower = name.toLowerCase(Locale.ROOT);
        return store.facts(Actor.class).stream()
                .filter(a -> a.name().toLowerCase(Locale.ROOT).equals(lower))
                .<Fact>map(a -> a)
                .toList();
    }
}
