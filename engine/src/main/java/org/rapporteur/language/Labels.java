package org.rapporteur.language;

import java.util.List;
import java.util.Set;

/**
 * Brings the treebanks' newer labels to the ones that the readers know: Universal Dependencies as of 2021, names headed by their
 * last word.
 */
final class Labels {
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
