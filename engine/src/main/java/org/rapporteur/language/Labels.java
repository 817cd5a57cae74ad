package org.rapporteur.language;

import java.util.List;
import java.util.Set;

/**
 * Brings the treebanks' newer labels to the ones that the readers know: Universal Dependencies as of 2021, names headed by their
 * last word.
 */
final class Labels {
    private static final Set<String> MODIFIERS = Set.of("compound", "amod", "flat");

    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "day",
            "week",
            "month",
            "year",
            "weekend",
            "morning",
            "afternoon",
            "evening",
            "night",
            "time",
            "decade",
            "century",
            "hour",
            "minute",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "summer",
            "winter",
            "spring",
            "autumn",
            "fall");

    private Labels() {}

    /** The relation of a word whose lemma is given. */
    static String relation(String relation, String lemma) {
        return switch (relation) {
            case "nmod:desc", "flat" -> "compound";
            case "obl:agent" -> "obl";
            case "nsubj:outer" -> "nsubj";
            case "csubj:outer" -> "csubj";
            case "advcl:relcl" -> "advcl";
            case "obl:unmarked" -> isTime(lemma) ? "obl:tmod" : "obl:npmod";
            case "nmod:unmarked" -> isTime(lemma) ? "nmod:tmod" : "nmod:npmod";
            default -> relation;
        };
    }

    private static boolean isTime(String lemma) {
        String word = lemma.toLowerCase(java.util.Locale.ROOT);
        return TIMES.contains(word) || word.matches("(?:1[5-9]|20)\\d\\d");
    }

    /** The tag of a word that was read in parts, by that of the part that heads it. */
    static String tag(String tag, String relation, boolean parts) {
        return switch (tag) {
            case "AFX" -> "JJ";
            case "HYPH" -> ":";
            case "GW" -> "NN";
            default ->
                parts
                                && (relation.equals("amod") || relation.equals("compound") && tag.equals("CD"))
                                && !tag.startsWith("NNP")
                        ? "JJ"
                        : tag;
        };
    }

    /** The name tagger's label of a kind of name. */
    static String entity(String kind) {
        return switch (kind) {
            case "Person" -> "PERSON";
            case "Organization" -> "ORGANIZATION";
            case "Location", "Facility" -> "LOCATION";
            default -> "O";
        };
    }

    /**
     * Makes the last word of each name its head.
     *
     * @param heads of the words of a sentence, -1 for the root; changed
     * @param relations of them; changed
     */
    static void headNamesByTheirLastWord(int[] heads, String[] relations) {
        mendNames(heads, relations);
        for (int first = 0; first < heads.length; first++) {
            int last = first;
            for (int i = first + 1; i < heads.length; i++) {
                if (heads[i] == first && relations[i].equals("flat")) {
                    last = i;
                }
            }
            if (last == first) {
                continue;
            }
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] == first && i != last) {
                    heads[i] = last;
                }
            }
            heads[last] = heads[first];
            relations[last] = relations[first];
            heads[first] = last;
            relations[first] = "flat";
        }
    }

    /** A word that goes on with a name far before it, across words of others, goes on with the word before it. */
    private static void mendNames(int[] heads, String[] relations) {
        for (int i = 1; i < heads.length; i++) {
            int head = heads[i];
            boolean whole = true;
            for (int k = head + 1; k < i && head >= 0; k++) {
                whole &= isIn(heads, k, head);
            }
            if (relations[i].equals("flat") && head >= 0 && head < i && !whole && !isIn(heads, i - 1, i)) {
                heads[i] = i - 1;
            }
        }
    }

    /**
     * Takes a modifier off a noun that a verb parts it from: before the verb it is the verb's subject, behind it the next
     * noun's modifier.
     */
    static void mendModifiers(List<String> tags, int[] heads, String[] relations) {
        for (int i = 0; i < heads.length; i++) {
            boolean modifier = MODIFIERS.contains(relations[i]);
            int verb = modifier && heads[i] >= 0 ? verbBetween(tags, heads, i, heads[i]) : -1;
            if (verb > i && tags.get(i).startsWith("NN") && !hasSubject(heads, relations, verb)) {
                heads[i] = verb;
                relations[i] = "nsubj";
            } else if (verb >= 0 && verb < i) {
                int noun = i + 1;
                while (noun < heads.length && !tags.get(noun).startsWith("NN")) {
                    noun++;
                }
                heads[i] = noun < heads.length && !isIn(heads, noun, i) ? noun : heads[i];
            }
        }
    }

    /** A verb between a word and its head that does not depend on the head; -1 for none. */
    private static int verbBetween(List<String> tags, int[] heads, int word, int head) {
        for (int k = Math.min(word, head) + 1; k < Math.max(word, head); k++) {
            if (tags.get(k).startsWith("VB") && !isIn(heads, k, head)) {
                return k;
            }
        }
        return -1;
    }

    private static boolean hasSubject(int[] heads, String[] relations, int verb) {
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == verb && relations[i].startsWith("nsubj")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(int[] heads, int word, int top) {
        int at = word;
        while (at >= 0 && at != top) {
            at = heads[at];
        }
        return at == top;
    }

    /** Puts quotation marks under the root, where they lead no reader astray. */
    static void hangQuotationMarks(List<String> tags, int[] heads, String[] relations) {
        int root = 0;
        for (int i = 0; i < heads.length; i++) {
            root = heads[i] < 0 ? i : root;
        }
        for (int i = 0; i < heads.length; i++) {
            int mark = i;
            boolean isMark = tags.get(i).equals("``") || tags.get(i).equals("''");
            if (isMark && mark != root && java.util.Arrays.stream(heads).noneMatch(h -> h == mark)) {
                heads[i] = root;
                relations[i] = "punct";
            }
        }
    }
}
