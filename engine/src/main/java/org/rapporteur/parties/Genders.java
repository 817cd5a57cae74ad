package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gender;
import org.rapporteur.knowledge.Honorifics;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;

/** Tells from a person's forms of address, titles and given names whether "he" or "she" is said of them. */
final class Genders {
    private final Knowledge knowledge;

    Genders(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Null where nothing tells, or where what tells disagrees, and for bodies. */
    @Nullable
    Gender of(Text text, Member member) {
        if (!member.isPerson()) {
            return null;
        }
        for (Found f : member.names) {
            Sentence s = text.sentences().get(f.sentence());
            for (int i = f.first(); i < f.core(); i++) {
                Optional<Honorifics.Honorific> h =
                        knowledge.honorifics().of(s.token(i).text());
                if (h.isPresent() && h.get().gender() != null) {
                    return h.get().gender();
                }
            }
        }
        for (TitleFound t : member.titles) {
            if (t.title().gender() != null) {
                return t.title().gender();
            }
        }
        List<String> parts = List.of(member.name.split("[\\s-]+"));
        for (String given : parts.subList(0, parts.size() - 1)) {
            Optional<Gender> gender = knowledge.givenNames().genderOf(given);
            if (gender.isPresent()) {
                return gender.get();
            }
        }
        return null;
    }
}
