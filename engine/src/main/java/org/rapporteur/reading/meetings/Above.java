package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Role;
import org.rapporteur.grammar.Via;
import org.rapporteur.language.Token;
import org.rapporteur.reading.meetings.Deeds.Deed;

/** A frame that a meeting's noun fills a role of: "attend" of "attended the talks". */
record Above(Frame frame, Role role) {

    /** The frames that a noun, or what is made of it ("a cycle of negotiations"), fills a role of; the nearest first. */
    static List<Above> of(Frame noun, Scene scene) {
        Set<Integer> carriers = new LinkedHashSet<>();
        Token at = noun.word();
        while (carriers.add(at.index())) {
            Token word = at;
            Optional<Token> next = scene.sentence().head(word).filter(h -> scene.isOf(word, h) || word.relates("conj"));
            at = next.orElse(word);
        }
        List<Above> out = new ArrayList<>();
        for (Frame g : scene.frames()) {
            g.arguments().stream()
                    .filter(a -> g != noun
                            && a.heads().stream()
                                    .anyMatch(h -> carriers.contains(h.index()) || isOfIt(a, g, h, noun, scene))
                            && a.via() != Via.ADJUNCT)
                    .forEach(a -> out.add(new Above(g, a.role())));
        }
        return out;
    }

    /** "a summit in the city of Lima, which X attended": nobody attends a city. */
    private static boolean isOfIt(Argument a, Frame g, Token head, Frame noun, Scene scene) {
        return a.via() == Via.RELATIVE
                && a.role() == Role.PATIENT
                && g.is("attend")
                && scene.at(head).filter(f -> f.is("meet")).isEmpty()
                && scene.sentence().isUnder(head, noun.word());
    }

    boolean is(String name) {
        return frame.is(name);
    }

    boolean is(Deed deed) {
        return Deeds.is(frame, deed);
    }

    /** Whether the meeting is what it is done to, or for, or where. */
    boolean isDoneToIt() {
        return switch (role) {
            case PATIENT, TOPIC, FROM, PLACE, PURPOSE, CONTENT -> true;
            default -> false;
        };
    }

    boolean hosts() {
        return is("host") && !is(Deed.CHAIRS) || is(Deed.STAGES);
    }

    /** Whether its time and place are those of the meeting. */
    boolean sets() {
        boolean spokenOf = role == Role.TOPIC;
        return is("host")
                || is("attend")
                || is("life")
                || is("stay-away")
                || is("invite")
                || !spokenOf && (is("meet") || is("visit") || is("light"))
                || role == Role.DOER && is(Deed.FOLLOWS);
    }
}
