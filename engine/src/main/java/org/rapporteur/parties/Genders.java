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
            Optional<Gender> addressed = addressed(text.sentences().get(f.sentence()), f);
            if (addressed.isPresent()) {
                return addressed.get();
            }
        }
        for (TitleFound t : member.titles) {
            if (t.title().gender() != null) {
                return t.title().gender();
            }
        }
        return given(member.name).orElse(null);
    }

    /** What a name with its form of address tells. */
    Optional<Gender> of(Sentence s, Found name) {
        return addressed(s, name).or(() -> given(name.name()));
    }

    private Optional<Gender> addressed(Sentence s, Found name) {
        for (int i = name.first(); i < name.core(); i++) {
            Optional<Honorifics.Honorific> h =
                    knowledge.honorifics().of(s.token(i).text());
            if (h.isPresent() && h.get().gender() != null) {
                return Optional.of(h.get().gender());
            }
        }
        return Optional.empty();
    }

    private Optional<Gender> given(String name) {
        List<String> parts = List.of(name.split("[\\s-]+"));
        return parts.subList(0, parts.size() - 1).stream()
                .flatMap(p -> knowledge.givenNames().genderOf(p).stream())
                .findFirst();
    }
}
