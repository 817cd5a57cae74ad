package org.rapporteur.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends what a tag and a tree, each the likeliest alone, cannot both be. */
final class Agreement {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we");
    /** Nouns in -ss, -us and -is are singular: "crisis". */
    private static final Pattern PLURAL = Pattern.compile("\\p{L}+[^\\P{L}sui]s");

    private static final Set<String> CASE = Set.of("case");
    private static final Set<String> BARE = Set.of("VB", "VBP", "VBZ");
    private static final Set<String> OF_NOUNS = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod");
    private static final Set<String> SUBORDINATES = Set.of("nsubj", "nsubj:pass", "mark", "csubj", "advmod");

    private static final Set<String> POSSESSORS = Set.of("nmod:poss", "compound", "nmod");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");
    private static final Set<String> AUXILIARIES = Set.of("cop", "aux", "aux:pass");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having");
    /** What stands behind a participle that says more of a noun. */
    private static final Set<String> BEHIND = Set.of("of", "by", "to", "for", "with");
    /** What a participle is taken for that stands between a subject and its verb. */
    private static final Set<String> INSIDE = Set.of("nsubj", "nsubj:pass", "obj", "obl", "amod", "dep", "conj");

    private static final Set<String> NOUNLIKE = Set.of("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj");

    /** Bare verbs in -s end in -ss, -us, -is or -as: "focus", "canvas". */
    private static final Pattern THIRD_PERSON = Pattern.compile("\\p{L}{2,}[^\\P{L}suia]s");

    private Agreement() {}

    /** A word that stands where only a noun can is no verb: "demands direct talks". */
    static void nouns(List<String> words, List<String> tags, String[] relations) {
        for (int i = 0; i < relations.length; i++) {
            if (BARE.contains(tags.get(i)) && OF_NOUNS.contains(relations[i])) {
                tags.set(i, words.get(i).endsWith("s") ? "NNS" : "NN");
            }
        }
    }

    /** A plural or pronoun without a capital is no name in a sentence that begins with one: "both leaders". */
    static void names(List<String> words, List<String> tags, String[] relations) {
        if (!Character.isUpperCase(words.get(0).codePointAt(0))) {
            return;
        }
        for (int i = 1; i < relations.length; i++) {
            String word = words.get(i);
            if (!tags.get(i).startsWith("NNP") || !word.chars().allMatch(Character::isLowerCase)) {
                continue;
            }
            if (PRONOUNS.contains(word)) {
                tags.set(i, "PRP");
            } else if (PLURAL.matcher(word).matches() && !"amod".equals(relations[i])) {
                tags.set(i, "NNS");
            }
        }
    }

    /** A preposition stands before what it is of: "in August in Oslo", where the second is hung on the month. */
    static void prepositions(List<String> tags, int[] heads, String[] relations) {
        for (int i = 2; i + 1 < relations.length; i++) {
            boolean behind = tags.get(i).equals("IN") && relations[i].equals("case") && heads[i] >= 0 && heads[i] < i;
            int noun = i + 1;
            if (behind
                    && tags.get(noun).startsWith("NN")
                    && NOUNLIKE.contains(relations[noun])
                    && !has(noun, CASE, heads, relations)) {
                heads[i] = noun;
            }
        }
    }

    /** A verb with the ending of the third person is not in its bare form: "travels". */
    static void verbs(List<String> words, List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            boolean bare = tags.get(i).equals("VB") || tags.get(i).equals("VBP");
            if (bare && THIRD_PERSON.matcher(words.get(i)).matches()) {
                tags.set(i, "VBZ");
            }
        }
    }

    /**
     * A word in -ed that leads a relative clause without a copula, or has an auxiliary, is a verb: "which Peru accused of
     * spying"; one before "of" is a participle: "accused of spying". A participle between commas tells of the noun before it.
     */
    static void participles(List<String> words, List<String> tags, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            boolean adjective = tags.get(i).equals("JJ") && words.get(i).endsWith("ed");
            boolean perfect = hasPerfect(i, words, heads, relations);
            boolean copular = !perfect && has(i, AUXILIARIES, heads, relations);
            if (adjective && !copular && (perfect || relations[i].equals("acl:relcl"))) {
                tags.set(i, perfect ? "VBN" : "VBD");
                subject(i, tags, heads, relations);
                continue;
            }
            String next = i + 1 < words.size() ? words.get(i + 1).toLowerCase(Locale.ROOT) : "";
            boolean governs =
                    adjective ? next.equals("of") && !copular : tags.get(i).matches("VB[ND]") && BEHIND.contains(next);
            if (!governs || perfect || has(i, SUBJECTS, heads, relations)) {
                continue;
            }
            if (adjective) {
                tags.set(i, "VBN");
            }
            if (i > 1 && words.get(i - 1).equals(",") && tags.get(i - 2).startsWith("NN")) {
                inserted(i, i - 2, tags, heads, relations);
            } else if (i == 0 && NOUNLIKE.contains(relations[i])) {
                relations[i] = "advcl";
            }
        }
    }

    private static boolean hasPerfect(int verb, List<String> words, int[] heads, String[] relations) {
        for (int i = 0; i < verb; i++) {
            if (heads[i] == verb
                    && relations[i].equals("aux")
                    && HAVE.contains(words.get(i).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** "Peru, accused of spying, left": the participle hangs on the noun, the verb behind it where the participle hung. */
    private static void inserted(int participle, int noun, List<String> tags, int[] heads, String[] relations) {
        int verb = heads[noun];
        if (verb <= participle
                || !relations[noun].startsWith("nsubj")
                || !tags.get(verb).startsWith("VB")) {
            return;
        }
        boolean over = heads[verb] == participle;
        if (over) {
            heads[verb] = heads[participle];
            relations[verb] = relations[participle];
        }
        if (over || heads[participle] == verb && INSIDE.contains(relations[participle])) {
            heads[participle] = noun;
            relations[participle] = "acl";
            tags.set(participle, "VBN");
        }
    }

    /** A verb has neither determiner nor possessor: in "which Peru accused" they are its object and its subject. */
    private static void subject(int verb, List<String> tags, int[] heads, String[] relations) {
        for (int i = 0; i < verb; i++) {
            if (heads[i] != verb) {
                continue;
            }
            if (tags.get(i).startsWith("W") && relations[i].equals("det")) {
                relations[i] = "obj";
            } else if (tags.get(i).startsWith("N") && POSSESSORS.contains(relations[i])) {
                relations[i] = "nsubj";
            }
        }
    }

    /** A finite verb that has no subject of its own tells of the noun at the top, and does not only say which: "talks opened". */
    static void sentences(List<String> tags, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            int noun = heads[i];
            if (relations[i].equals("acl")
                    && noun >= 0
                    && noun < i
                    && heads[noun] < 0
                    && tags.get(noun).startsWith("NN")
                    && !has(noun, Set.of("cop"), heads, relations)
                    && !has(i, SUBORDINATES, heads, relations)
                    && isFinite(i, tags, heads, relations)) {
                heads[i] = -1;
                relations[i] = "root";
                heads[noun] = i;
                relations[noun] = has(i, Set.of("aux:pass"), heads, relations) ? "nsubj:pass" : "nsubj";
                for (int k = i + 1; k < heads.length; k++) {
                    if (heads[k] == noun && relations[k].equals("punct")) {
                        heads[k] = i;
                    }
                }
                return;
            }
        }
    }

    private static boolean isFinite(int verb, List<String> tags, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && relations[i].startsWith("aux") && FINITE.contains(tags.get(i))) {
                return true;
            }
        }
        return FINITE.contains(tags.get(verb));
    }

    private static boolean has(int head, Set<String> wanted, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == head && wanted.contains(relations[i])) {
                return true;
            }
        }
        return false;
    }
}
