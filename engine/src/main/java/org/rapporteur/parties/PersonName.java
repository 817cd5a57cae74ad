package org.rapporteur.parties;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Knowledge;

/**
 * A person's name in parts that can be compared: lower-case ASCII letters, without articles and particles of names.
 *
 * @param parts in the order of the name, given names first; a part of one letter is an initial
 */
public record PersonName(List<String> parts) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^a-z]+");
    private static final Pattern SILENT = Pattern.compile("['’ʼ`‘]");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ur", "ud", "bin", "ibn", "bint", "van", "von", "de", "der", "den", "di", "da", "la",
            "le", "jr", "sr", "ii", "iii", "s");
    /** The sound of the given name that so many bear that it tells nobody apart. */
    private static final String COMMONEST = NameSound.consonants("mohammad");

    public PersonName {
        parts = List.copyOf(parts);
    }

    /** How well two names may be one person's. */
    public enum Fit {
        /** Different persons: each has a part that the other contradicts, or the surnames differ. */
        NONE,
        /** Nothing speaks against it, and little for it: only a surname, an initial or a very common name is shared. */
        WEAK,
        /** Surname and a given name are shared. */
        STRONG
    }

    /**
     * The name in parts.
     *
     * @param written a name without honorifics
     */
    public static PersonName of(String written) {
        String plain = SILENT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String ascii = MARKS.matcher(plain).replaceAll("");
        List<String> all =
                Stream.of(BREAKS.split(ascii)).filter(p -> !p.isEmpty()).toList();
        List<String> kept = all.stream().filter(p -> !PARTICLES.contains(p)).toList();
        return new PersonName(kept.isEmpty() ? all : kept);
    }

    /** The last part; empty when the name has no Latin letter. */
    public String surname() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** The part by which others call the person: the surname, or the first of three where that may be a family name. */
    public Set<String> called() {
        boolean first = parts.size() > 2 && MissedNames.standsFirst(parts.get(0));
        return first ? new TreeSet<>(List.of(surname(), parts.get(0))) : Set.of(surname());
    }

    /** Keys of which two full names that fit have at least one in common: the surname's sound, all sounds in no order. */
    public Set<String> keys() {
        String all = parts.stream().map(NameSound::broad).sorted().collect(Collectors.joining(" "));
        return new TreeSet<>(List.of(NameSound.broad(surname()), all));
    }

    /** The sounds of its parts; two names that fit have at least one in common. */
    Set<String> sounds() {
        return parts.stream().map(NameSound::consonants).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the name has more than a surname. */
    public boolean isFull() {
        return parts.size() > 1;
    }

    /** How well this name and another may be one person's. Symmetric. */
    public Fit fit(PersonName other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return Fit.NONE;
        }
        if (parts.equals(other.parts)) {
            return isFull() ? Fit.STRONG : Fit.WEAK;
        }
        boolean shorter = parts.size() < other.parts.size();
        List<String> few = shorter ? parts : other.parts;
        List<String> many = shorter ? other.parts : parts;
        Fit straight = NameSound.alike(surname(), other.surname()) ? inOrder(few, many) : Fit.NONE;
        return straight != Fit.NONE ? straight : turned(few, many);
    }

    private static Fit inOrder(List<String> few, List<String> many) {
        Fit best = Fit.WEAK;
        int at = 0;
        for (int i = 0; i < few.size() - 1; i++) {
            String part = few.get(i);
            while (at < many.size() - 1 && !agree(part, many.get(at))) {
                at++;
            }
            if (at == many.size() - 1) {
                return Fit.NONE;
            }
            if (part.length() > 1
                    && many.get(at).length() > 1
                    && !NameSound.consonants(part).equals(COMMONEST)) {
                best = Fit.STRONG;
            }
            at++;
        }
        return best;
    }

    /** The same parts with the surname first, as some languages have it. */
    private static Fit turned(List<String> a, List<String> b) {
        return a.size() == b.size() && a.size() > 1 && (follows(a, b) || follows(b, a)) ? Fit.WEAK : Fit.NONE;
    }

    private static boolean follows(List<String> a, List<String> b) {
        return IntStream.range(0, a.size()).allMatch(i -> NameSound.alike(a.get(i), b.get((i + 1) % b.size())));
    }

    private static boolean agree(String a, String b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        return NameSound.alike(a, b) || Knowledge.standard().nicknames().mayBeOne(a, b);
    }
}
