package org.rapporteur.language.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The dictionary form of a word by its Penn Treebank part of speech: of the irregular ones from {@code lemmas.tsv}, of the
 * verbs of {@code verbs.tsv} from their regular forms, of the others by rules of English spelling. Names stay as they are,
 * all else is in small letters.
 */
public final class Lemmatizer {
    private static final String VOWELS = "aeiou";
    /** Of one syllable that ends in one consonant after one vowel: "gas". */
    private static final Pattern CLOSED = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

    /** Of more than one syllable, where l is doubled before an ending: "expelled", but not "recalled". */
    private static final Pattern DOUBLED_L = Pattern.compile(
            "^(?!(?:re|in|be|bank|mis|fore|over|out|un|en|up|ap)?(?:call|fall|fill|pall|roll|spell|stall|still|tell|till)$)"
                    + ".*(?<!q)[aeiou][^aeiou]*[aeiou]ll$");

    private static final Set<String> DOUBLED = Set.of("ll", "ss", "ff", "zz");

    private final Map<String, String> irregular;
    private final Map<String, String> participles = new HashMap<>();

    private Lemmatizer(Map<String, String> irregular) {
        this.irregular = irregular;
        irregular.forEach((form, lemma) -> {
            if (form.endsWith("\tVBN")) {
                participles.merge(lemma, form.substring(0, form.indexOf('\t')), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        });
    }

    /** With the program's list. */
    public static Lemmatizer standard() {
        Map<String, String> irregular = new HashMap<>();
        for (String[] columns : lines("lemmas.tsv")) {
            irregular.put(columns[0] + "\t" + columns[1], columns[2]);
        }
        for (String[] columns : lines("verbs.tsv")) {
            regular(columns[0]).forEach(irregular::putIfAbsent);
        }
        return new Lemmatizer(Map.copyOf(irregular));
    }

    /** The lines of a list of the program, each cut at its tabs. */
    private static List<String[]> lines(String name) {
        try (InputStream in = Lemmatizer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of a verb that English makes by rule, each with its tag, and the verb. */
    private static Map<String, String> regular(String verb) {
        boolean silent = verb.endsWith("e");
        String stem = silent
                ? verb.substring(0, verb.length() - 1)
                : CLOSED.matcher(verb).matches() ? doubled(verb) : verb;
        boolean hissing = verb.endsWith("s") || verb.endsWith("z") || verb.endsWith("x") || verb.endsWith("o");
        return Map.of(
                stem + "ed\tVBD", verb,
                stem + "ed\tVBN", verb,
                (verb.endsWith("ee") ? verb : stem) + "ing\tVBG", verb,
                (hissing ? stem + "e" : verb) + "s\tVBZ", verb);
    }

    private static String doubled(String verb) {
        return verb + verb.charAt(verb.length() - 1);
    }

    /** The dictionary form. */
    public String lemma(String word, String tag) {
        if (tag.startsWith("NNP")) {
            return word;
        }
        String form = Tokenizer.lower(word);
        String known = irregular.get(form + "\t" + tag);
        if (known == null && (tag.equals("VB") || tag.equals("VBP"))) {
            // "is to be held": the tagger may take a participle for the verb itself
            known = irregular.get(form + "\tVBN");
        }
        return known != null ? known : rule(form, tag);
    }

    /** The past participle of the verb of which a gerund is given: "armed" of "arming". */
    public String participle(String gerund, String lemma) {
        String known = participles.get(lemma);
        String form = Tokenizer.lower(gerund);
        if (known != null || !form.endsWith("ing")) {
            return known == null ? lemma : known;
        }
        String stem = form.substring(0, form.length() - 3);
        int n = stem.length();
        boolean y = n > 1 && stem.charAt(n - 1) == 'y' && !isVowel(stem.charAt(n - 2));
        return y ? stem.substring(0, n - 1) + "ied" : stem + "ed";
    }

    /** The dictionary form of a word in small letters, by rule. */
    static String rule(String form, String tag) {
        if (form.length() < 4) {
            return form;
        }
        return switch (tag) {
            case "VBZ", "NNS" -> form.endsWith("s") ? singular(form) : form;
            case "VBG" -> form.endsWith("ing") ? base(form.substring(0, form.length() - 3)) : form;
            case "VBD", "VBN" -> {
                if (form.endsWith("ied")) {
                    yield form.substring(0, form.length() - 3) + "y";
                }
                if (form.endsWith("s")) {
                    // "turns down", where the tagger takes the present for the past
                    yield singular(form);
                }
                yield form.endsWith("eed") || !form.endsWith("ed") ? form : base(form.substring(0, form.length() - 2));
            }
            default -> form;
        };
    }

    private static String singular(String form) {
        String stem = form.substring(0, form.length() - 1);
        if (form.endsWith("ies") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("ches")
                || form.endsWith("shes")
                || form.endsWith("sses")
                || form.endsWith("xes")
                || form.endsWith("zzes")
                || form.endsWith("oes")) {
            return form.substring(0, form.length() - 2);
        }
        return form.endsWith("ss") || form.endsWith("us") || form.endsWith("is") ? form : stem;
    }

    /** A verb without its ending: doubled letters become one, and a silent e comes back where spelling asks for it. */
    private static String base(String stem) {
        int n = stem.length();
        if (n < 2 || stem.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0 || c == 'y')) {
            return stem + "e";
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        if (last == before && !isVowel(last)) {
            boolean own = DOUBLED.contains(stem.substring(n - 2))
                    && !DOUBLED_L.matcher(stem).find();
            return own ? stem : stem.substring(0, n - 1);
        }
        boolean afterConsonant = !isVowel(before);
        boolean vowelPair = n > 2 && isVowel(before) && isVowel(stem.charAt(n - 3));
        return switch (last) {
            case 'c', 'v', 'u' -> stem + "e";
            case 'z' -> stem + "e";
            case 's' -> before == 'u' && n > 4 ? stem : stem + "e";
            case 'g' ->
                afterConsonant && before != 'n'
                                || before == 'n' && n > 4 && stem.charAt(n - 3) == 'a'
                                || !afterConsonant && n > 4
                        ? stem + "e"
                        : stem;
            case 'l' -> afterConsonant && "bcdfgkpstz".indexOf(before) >= 0 ? stem + "e" : open(stem, vowelPair);
            case 't' ->
                stem.endsWith("at") && !vowelPair || stem.endsWith("iat") || stem.endsWith("eat") && n > 4
                        ? stem + "e"
                        : open(stem, vowelPair);
            case 'r' ->
                stem.endsWith("er") || stem.endsWith("or") && n > 5
                        ? stem
                        : stem.endsWith("ir") || stem.endsWith("ur") || stem.endsWith("ar")
                                ? stem + "e"
                                : open(stem, vowelPair);
            case 'd' -> stem.endsWith("id") || stem.endsWith("ud") ? stem + "e" : open(stem, vowelPair);
            case 'n' -> stem.endsWith("in") && n > 4 && !vowelPair ? stem + "e" : open(stem, vowelPair);
            case 'b', 'k', 'm', 'p' -> open(stem, vowelPair);
            default -> stem;
        };
    }

    /** Of one syllable that ends in a single consonant after a single vowel: hop(e), not hop, which would be doubled. */
    private static String open(String stem, boolean vowelPair) {
        int n = stem.length();
        boolean closed = !isVowel(stem.charAt(n - 1)) && isVowel(stem.charAt(n - 2)) && !vowelPair;
        long vowels = stem.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return closed && vowels == 1 ? stem + "e" : stem;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }
}
