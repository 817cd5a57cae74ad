package org.rapporteur.reading.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Join;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.reading.Factuality;
import org.rapporteur.reading.Understood;

/** Says who does an act and to whom: local ids, in the order of their words. */
final class Sides {
    /** Where no list tells in which roles to look. */
    private static final List<Role> USUAL =
            List.of(Role.PATIENT, Role.RECIPIENT, Role.WITH, Role.AGAINST, Role.FROM, Role.TOPIC);

    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "us", "our", "my", "me");

    private final Understood understood;

    Sides(Understood understood) {
        this.understood = understood;
    }

    /** Those who do it; empty where they are no parties of the text. */
    List<String> doers(Act act, Factuality factuality) {
        Sentence s = act.sentence();
        List<Token> grammars = act.frame() == null
                ? List.of()
                : heads(act.frame().first(Role.DOER).stream().toList());
        List<String> out = acting(s, grammars);
        if (out.isEmpty()) {
            out = acting(s, act.who());
        }
        if (out.isEmpty() && firstPerson(grammars, act.who())) {
            out = factuality.voice().map(v -> v.actor()).stream().toList();
        }
        return out;
    }

    /** Those to whom it is done, but for those who do it. */
    List<String> recipients(Act act, List<String> doers) {
        Sentence s = act.sentence();
        List<Role> roles = act.kind() == null ? USUAL : act.kind().recipient();
        List<String> out = new ArrayList<>();
        if (act.frame() != null) {
            for (Role role : roles) {
                if (out.isEmpty()) {
                    out.addAll(concerned(s, heads(act.frame().in(role)), doers));
                }
            }
        }
        return out.isEmpty() ? concerned(s, act.whom(), doers) : out;
    }

    private List<String> acting(Sentence s, List<Token> heads) {
        return heads.isEmpty()
                ? List.of()
                : understood.parties().of(s, heads).stream().map(Party::actor).toList();
    }

    private List<String> concerned(Sentence s, List<Token> heads, List<String> doers) {
        Set<String> out = new LinkedHashSet<>();
        if (!heads.isEmpty()) {
            understood.parties().concerned(s, heads).forEach(p -> out.add(p.actor()));
        }
        doers.forEach(out::remove);
        return List.copyOf(out);
    }

    private static List<Token> heads(List<Argument> arguments) {
        return arguments.stream()
                .filter(a -> a.join() != Join.NONE)
                .flatMap(a -> a.heads().stream())
                .distinct()
                .toList();
    }

    private static boolean firstPerson(List<Token> grammars, List<Token> models) {
        List<Token> all = grammars.isEmpty() ? models : grammars;
        return all.stream().anyMatch(t -> FIRST_PERSON.contains(t.text().toLowerCase(Locale.ROOT)));
    }
}
