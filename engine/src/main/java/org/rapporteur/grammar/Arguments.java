package org.rapporteur.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Token;

/** Fills the roles of a sentence's nodes. */
final class Arguments {
    private static final Map<String, Role> PREPOSITIONS = Map.ofEntries(
            Map.entry("to", Role.RECIPIENT),
            Map.entry("with", Role.WITH),
            Map.entry("alongside", Role.WITH),
            Map.entry("together with", Role.WITH),
            Map.entry("between", Role.WITH),
            Map.entry("among", Role.WITH),
            Map.entry("against", Role.AGAINST),
            Map.entry("from", Role.FROM),
            Map.entry("about", Role.TOPIC),
            Map.entry("over", Role.TOPIC),
            Map.entry("on", Role.TOPIC),
            Map.entry("regarding", Role.TOPIC),
            Map.entry("concerning", Role.TOPIC),
            Map.entry("for", Role.TOPIC),
            Map.entry("of", Role.TOPIC),
            Map.entry("as", Role.AS),
            Map.entry("in", Role.PLACE),
            Map.entry("at", Role.PLACE),
            Map.entry("near", Role.PLACE),
            Map.entry("inside", Role.PLACE),
            Map.entry("outside", Role.PLACE),
            Map.entry("across", Role.PLACE),
            Map.entry("throughout", Role.PLACE),
            Map.entry("around", Role.PLACE),
            Map.entry("into", Role.PLACE),
            Map.entry("toward", Role.PLACE),
            Map.entry("towards", Role.PLACE));
    private static final Set<String> TAKING_PART = Set.of("meet", "visit");
    /** Classes of what people do who come from or go to a meeting: they go, speak, agree, refuse. */
    private static final Set<String> WILLED = Set.of(
            "visit",
            "say",
            "meet",
            "attend",
            "stay-away",
            "accuse",
            "praise",
            "agree",
            "accept",
            "promise",
            "offer",
            "demand",
            "refuse",
            "threaten",
            "sign",
            "send",
            "support",
            "oppose");

    private static final Set<String> BESIDE = Set.of(
            "after",
            "before",
            "during",
            "at",
            "for",
            "following",
            "in",
            "ahead of",
            "prior to",
            "since",
            "amid",
            "on",
            "through");

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;
    private final Nodes nodes;
    private final Governors governors;
    private final Set<Integer> times;

    /** @param times the places of the tokens that are expressions of time */
    Arguments(Tree tree, Clauses clauses, Words words, Nodes nodes, Governors governors, Set<Integer> times) {
        this.tree = tree;
        this.clauses = clauses;
        this.words = words;
        this.nodes = nodes;
        this.governors = governors;
        this.times = times;
    }

    void fill() {
        for (Node n : nodes.all()) {
            switch (n.predicate.part()) {
                case NOUN -> noun(n);
                case VERB -> {
                    if (n.word.is("VB")) {
                        verb(n);
                    } else {
                        copula(n);
                    }
                }
                case ADJECTIVE -> adjective(n);
            }
        }
    }

    private void add(Node n, @Nullable Role role, @Nullable Found found) {
        if (role == null || found == null) {
            return;
        }
        List<Token> heads = found.group().heads().stream()
                .filter(h -> !times.contains(h.index()) && h != n.word)
                .toList();
        boolean there = n.arguments.stream().anyMatch(a -> a.heads().stream().anyMatch(heads::contains));
        if (heads.isEmpty() || there) {
            return;
        }
        List<Integer> frames = new ArrayList<>();
        for (Token h : heads) {
            Node told = nodes.told(h);
            if (told != null && told != n) {
                frames.add(told.number);
            }
        }
        n.arguments.add(new Argument(role, heads, found.group().join(), found.via(), frames));
    }

    private void verb(Node n) {
        Token v = n.word;
        boolean passive = clauses.isPassive(v);
        if (passive) {
            add(n, Role.DOER, clauses.agent(v));
            boolean given = tree.has(v, "obj") && n.predicate.is("give");
            add(n, given ? Role.RECIPIENT : role(n, "obj", Role.PATIENT), clauses.subject(v));
            tree.kids(v, "obj").forEach(o -> add(n, Role.PATIENT, new Found(Group.of(tree, o), Via.OWN)));
        } else {
            add(n, Role.DOER, clauses.subject(v));
            add(n, role(n, "obj", Role.PATIENT), clauses.object(v));
        }
        boolean told = n.predicate.is("say") || n.predicate.is("give");
        boolean only = !tree.has(v, "obj") && !told;
        if (!passive && !only && told && !tree.has(v, "obj")) {
            n.arguments.removeIf(a -> a.role() == Role.PATIENT && tree.is(a.head(), "iobj"));
        }
        tree.kids(v, "iobj").forEach(k -> add(n, Role.RECIPIENT, new Found(Group.of(tree, k), Via.OWN)));
        prepositional(n, v, false);
    }

    private void adjective(Node n) {
        Token noun = tree.is(n.word, "case") ? tree.head(n.word) : null;
        add(n, Role.DOER, clauses.subject(noun == null ? n.word : noun));
        List<Token> things = noun == null ? tree.kids(n.word, "obj") : List.of(noun);
        things.forEach(o -> add(n, Role.PATIENT, new Found(Group.of(tree, o), Via.OWN)));
        prepositional(n, n.word, false);
    }

    private void copula(Node n) {
        add(n, Role.DOER, clauses.subject(n.word));
        n.arguments.add(new Argument(
                Role.AS, Group.of(tree, n.word).heads(), Group.of(tree, n.word).join(), Via.OWN, List.of()));
    }

    /** What hangs on a word by preposition. */
    private void prepositional(Node n, Token word, boolean noun) {
        for (Token k : tree.kids(word, "obl", "nmod")) {
            if (noun && times.contains(k.index())) {
                continue;
            }
            if (tree.is(k, "nmod:poss") || k.is("VB") || tree.relation(k).equals("obl:agent")) {
                continue;
            }
            String preposition = tree.preposition(k);
            Role usual = PREPOSITIONS.get(preposition);
            boolean bare = preposition.isEmpty() && !noun && k.tag().startsWith("NNP") && !n.has(Role.PATIENT);
            if (bare && tree.is(k, "obl")) {
                // "visited Oslo", where the parser has no object
                usual = role(n, "obj", null);
            }
            if (noun && preposition.equals("of")) {
                usual = Role.PATIENT;
            }
            if (noun && preposition.equals("by")) {
                usual = Role.DOER;
            }
            Token gap = k.is("W") ? clauses.antecedent(word) : null;
            Group group = Group.of(tree, gap == null ? k : gap);
            Role role = role(n, preposition, usual);
            Node told = nodes.at(group.heads().get(0));
            if (role == Role.PLACE && preposition.equals("for") && told != null) {
                // "flew to Cairo for talks"
                role = Role.PURPOSE;
            }
            if (role == Role.PATIENT && !noun && n.has(Role.PATIENT)) {
                // "accept a roadmap to peace" is no acceptance of peace
                role = usual;
            }
            add(n, role, new Found(group, via(k, gap != null, noun, preposition)));
        }
    }

    private Via via(Token k, boolean relative, boolean noun, String preposition) {
        if (tree.isMended(k)) {
            return Via.REPAIRED;
        }
        if (relative) {
            return Via.RELATIVE;
        }
        boolean possessor = preposition.equals("of") || preposition.equals("by") || preposition.equals("between");
        return noun && possessor ? Via.POSSESSOR : Via.OWN;
    }

    @Nullable
    private Role role(Node n, String slot, @Nullable Role usual) {
        Role special = words.role(n.predicate, slot);
        return special == null ? usual : special;
    }

    private void noun(Node n) {
        Token possessor = tree.kid(n.word, "nmod:poss");
        if (possessor != null) {
            boolean both = tree.kids(n.word, "nmod").stream()
                    .anyMatch(k -> tree.preposition(k).equals("of"));
            // "the rebels' release of hostages"
            Role role = both ? Role.DOER : role(n, "poss", Role.DOER);
            add(n, role, new Found(Group.of(tree, possessor), Via.POSSESSOR));
        }
        prepositional(n, n.word, true);
        goneBy(n);
        if (n.support != null) {
            leaning(n, n.support);
        }
        living(n);
        Token name = clauses.nameBefore(n.word);
        if (name != null) {
            boolean free = !n.has(Role.DOER) || n.predicate.is("meet");
            Role role = role(n, "mod", n.predicate.is("meet") ? Role.WITH : Role.DOER);
            if (free || role != Role.DOER) {
                add(n, role, new Found(Group.of(tree, name), Via.MODIFIER));
            }
        }
        if (n.support == null
                && !n.has(Role.DOER)
                && n.predicate.classes().stream().anyMatch(TAKING_PART::contains)) {
            beside(n);
        }
    }

    /** "a visit to Lima by the minister", where the parser hangs who goes on the place. */
    private void goneBy(Node n) {
        if (n.has(Role.DOER) || !n.predicate.is("visit")) {
            return;
        }
        for (Token place : tree.kids(n.word, "nmod")) {
            for (Token k : tree.kids(place, "nmod")) {
                if (tree.preposition(k).equals("by") && !times.contains(k.index())) {
                    add(n, Role.DOER, new Found(Group.of(tree, k), Via.REPAIRED));
                }
            }
        }
    }

    /** What a noun has from the verb it leans on. */
    private void leaning(Node n, Token verb) {
        if (!n.has(Role.DOER) && !tree.has(verb, "expl")) {
            Found doer = clauses.doer(verb);
            add(n, Role.DOER, doer == null ? null : doer.by(Via.LIGHT));
        }
        tree.kids(verb, "iobj")
                .forEach(k -> add(n, role(n, "to", Role.RECIPIENT), new Found(Group.of(tree, k), Via.LIGHT)));
        for (Token k : tree.kids(verb, "obl", "nmod")) {
            if (k.is("VB") || k == n.word || tree.relation(k).equals("obl:agent")) {
                continue;
            }
            String preposition = tree.preposition(k);
            Role usual = preposition.equals("by") && tree.has(verb, "expl") ? Role.DOER : PREPOSITIONS.get(preposition);
            add(n, role(n, preposition, usual), new Found(Group.of(tree, k), Via.LIGHT));
        }
    }

    /** Where it began, went on or is planned: "talks opened in Delhi". */
    private void living(Node n) {
        for (Governor g : governors.of(n.word)) {
            Reality.Life life = g.signature().so().life();
            boolean there = life != Reality.Life.CALLED_OFF && life != Reality.Life.POSTPONED;
            boolean plain = g.signature().link() == null || g.signature().link() == Outer.Link.PLANS;
            if (!there || !plain || !g.word().is("VB") || g.word() == n.support) {
                continue;
            }
            for (Token k : tree.kids(g.word(), "obl")) {
                if (PREPOSITIONS.get(tree.preposition(k)) == Role.PLACE && !k.is("VB")) {
                    add(n, Role.PLACE, new Found(Group.of(tree, k), Via.LIGHT));
                }
            }
        }
    }

    /** Who was at talks "after", "for" or "at" which somebody did something. */
    private void beside(Node n) {
        if (!tree.is(n.word, "obl", "nmod") || !BESIDE.contains(tree.preposition(n.word))) {
            return;
        }
        boolean both = n.arguments.stream()
                .anyMatch(a -> a.role() == Role.WITH && a.heads().size() > 1);
        Token verb = clauses.verbAbove(n.word);
        Node deed = verb == null ? null : nodes.told(verb);
        if (!both
                && verb != null
                && deed != null
                && deed.predicate.classes().stream().anyMatch(WILLED::contains)) {
            Found subject = clauses.subject(verb);
            add(n, Role.DOER, subject == null ? null : subject.by(Via.ADJUNCT));
        }
    }
}
