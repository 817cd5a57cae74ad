package org.rapporteur.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends what a tag and a tree, each the likeliest alone, cannot both be. */
final class Agreement {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> BARE = Set.of("VB", "VBP", "VBZ");
    private static final Set<String> OF_NOUNS = Set.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod");
    private static final Set<String> SUBORDINATES = Set.of("nsubj", "nsubj:pass", "mark", "csubj", "advmod");

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

    /** A verb with the ending of the third person is not in its bare form: "travels". */
    static void verbs(List<String> words, List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            boolean bare = tags.get(i).equals("VB") || tags.get(i).equals("VBP");
            if (bare && THIRD_PERSON.matcher(words.get(i)).matches()) {
                tags.set(i, "VBZ");
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
