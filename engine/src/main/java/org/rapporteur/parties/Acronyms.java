package org.rapporteur.parties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.BodyNouns;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.ActorKind;

/**
 * Abbreviations that a text explains by setting them in brackets after a body's name, and uses from then on; and those that
 * are the first letters of a body that it names in full.
 */
final class Acronyms {
    private static final int SHORTEST = 3;
    private static final Pattern FORM = Pattern.compile("\\p{Lu}[\\p{Lu}&/-]{1,9}");

    private final BodyNouns nouns;
    private final Map<String, Found> bodies = new HashMap<>();
    private final Map<String, Found> initials = new HashMap<>();

    Acronyms(BodyNouns nouns) {
        this.nouns = nouns;
    }

    /** Remembers the bodies of a sentence by their first letters; the first of a text keeps them. */
    void learn(List<Found> found) {
        for (Found f : found) {
            String letters = initials(f.name());
            boolean body = !f.key().equals(Keys.PERSON) && !Keys.isState(f.key()) && f.last() - f.first() > 1;
            if (body && letters.length() >= SHORTEST) {
                initials.putIfAbsent(letters, f);
            }
        }
    }

    /** The body whose first letters a word is, where nothing that is known by the word has these letters too. */
    private @Nullable Found initialled(Sentence s, int i, List<Found> found) {
        Found body = initials.get(s.token(i).text());
        boolean rival = found.stream()
                .filter(f -> f.covers(i))
                .anyMatch(f -> f.last() > f.first()
                        || initials(f.name()).equals(s.token(i).text()));
        return rival ? null : body;
    }

    /** A name that nothing else tells, whose first letters make the abbreviation in brackets after it. */
    private Optional<Found> spelled(Sentence s, int at, List<Found> found) {
        String letters = s.token(at).text();
        boolean brackets = s.token(at - 1).text().equals("(")
                && s.token(at + 1).text().equals(")")
                && letters.matches("\\p{Lu}{3,8}");
        if (!brackets) {
            return Optional.empty();
        }
        int first = at - 1;
        for (int k = letters.length() - 1; k >= 0 && first > 0; k--) {
            first--;
            while (first > 0 && Character.isLowerCase(s.token(first).text().codePointAt(0))) {
                first--;
            }
            if (s.token(first).text().charAt(0) != letters.charAt(k)) {
                return Optional.empty();
            }
        }
        int from = first;
        int last = at - 2;
        boolean taken = found.stream().anyMatch(f -> f.last() >= from && f.first() <= last);
        if (taken || last - from < letters.length() - 1 || last - from > 2 * letters.length()) {
            return Optional.empty();
        }
        String name =
                s.tokens().subList(from, last + 1).stream().map(Token::text).collect(Collectors.joining(" "));
        ActorKind kind = nouns.endOf(name).map(BodyNouns.BodyNoun::kind).orElse(ActorKind.OTHER);
        return Optional.of(new Found(s.index(), from, from, last, Keys.body(kind, name), kind, name, null, true, 0.8));
    }

    private static String initials(String name) {
        return Stream.of(name.split("[ -]"))
                .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
                .map(w -> w.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether two names can be one body's: with a word in common, or the beginning of one. */
    private static boolean shareWord(String one, String other) {
        return Stream.of(one.split(" "))
                .filter(w -> w.length() > 3)
                .anyMatch(w -> other.contains(w.substring(0, Math.min(w.length(), 5))));
    }

    /** The names of the next sentence of a text with those added, or put right, that its abbreviations tell. */
    List<Found> read(Sentence s, List<Found> found) {
        List<Found> names = new ArrayList<>(found);
        for (int i = 3; i + 1 < s.size(); i++) {
            spelled(s, i, found).ifPresent(names::add);
        }
        names.sort(Comparator.comparing(Found::first));
        List<Found> out = new ArrayList<>(names);
        for (Found f : names) {
            int at = f.last() + 2;
            boolean brackets = at + 1 < s.size()
                    && s.token(at - 1).text().equals("(")
                    && s.token(at + 1).text().equals(")")
                    && FORM.matcher(s.token(at).text()).matches();
            if (brackets && f.kind() != ActorKind.PERSON && f.kind() != ActorKind.STATE) {
                Optional<Found> known = names.stream()
                        .filter(n -> n.covers(at) && n.confidence() > f.confidence())
                        .filter(n -> shareWord(n.name(), f.name())
                                || !initials(f.name()).equals(s.token(at).text()))
                        .findFirst();
                known.ifPresent(k -> out.set(out.indexOf(f), f.as(k)));
                boolean another =
                        known.isEmpty() && initials(f.name()).equals(s.token(at).text());
                bodies.putIfAbsent(s.token(at).text(), another ? f.surely() : known.orElse(f));
            }
        }
        for (int i = 0; i < s.size(); i++) {
            int at = i;
            Found explained = bodies.get(s.token(i).text());
            Found body = explained == null ? initialled(s, i, out) : explained;
            if (body != null) {
                out.removeIf(n -> n.first() == at
                        && n.last() == at
                        && (explained == null || n.confidence() <= body.confidence()));
                if (out.stream().noneMatch(n -> n.covers(at))) {
                    out.add(body.at(s.index(), i));
                }
            }
        }
        out.sort(Comparator.comparing(Found::first));
        return out;
    }
}
