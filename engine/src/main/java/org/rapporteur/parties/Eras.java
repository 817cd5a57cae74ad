package org.rapporteur.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Country;
import org.rapporteur.knowledge.CountryWord;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;

/**
 * Tells for one sentence after another whether it is about the time of a state that is no more, when a city or seat
 * stood for another government than today: by a year, by the state's name, or because the story goes on.
 */
final class Eras {
    private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)s?");
    private static final Set<String> TODAY = Set.of("today", "now", "currently", "nowadays", "recently", "still");
    private static final Set<String> GOES_ON =
            Set.of("after", "within", "before", "later", "during", "then", "soon", "afterwards", "subsequently");
    private static final int OPENING = 4;

    private final Countries countries;
    private @Nullable Integer year;
    private int block = -1;

    Eras(Countries countries) {
        this.countries = countries;
    }

    /** The year of which the next sentence of a text tells, if it is one of a former state's; null for the present. */
    @Nullable
    Integer next(Sentence s) {
        boolean newBlock = s.block() != block;
        block = s.block();
        if (present(s)) {
            year = null;
            return null;
        }
        Optional<Integer> own = ownYear(s).or(() -> formerState(s));
        if (own.isPresent()) {
            year = own.get();
        } else if (newBlock && !goesOn(s)) {
            year = null;
        }
        return year;
    }

    private static boolean present(Sentence s) {
        Token root = s.root();
        boolean auxiliary = s.children(root, "aux").stream()
                .findFirst()
                .or(() -> s.child(root, "cop"))
                .filter(a -> a.tag().matches("VBZ|VBP|MD"))
                .isPresent();
        return auxiliary
                || root.tag().matches("VBZ|VBP")
                || s.tokens().stream().anyMatch(t -> TODAY.contains(Words.lower(t)));
    }

    private static Optional<Integer> ownYear(Sentence s) {
        return s.tokens().stream()
                .filter(t -> YEAR.matcher(t.text()).matches())
                .map(t -> Integer.valueOf(t.text().substring(0, 4)))
                .findFirst();
    }

    /** The last year of a former state that is named, its successor not being named beside it. */
    private Optional<Integer> formerState(Sentence s) {
        Optional<Country> former = Optional.empty();
        List<String> words = Words.texts(s);
        for (int i = 0; i < words.size(); i++) {
            List<CountryWord> readings =
                    countries.words().longestAt(words, i).map(m -> m.value()).orElse(List.of());
            boolean only = !readings.isEmpty()
                    && readings.stream().allMatch(r -> r.country().former());
            boolean past = i == 0 || !Set.of("former", "ex").contains(Words.lower(s.token(i - 1)));
            if (only && past && former.isEmpty()) {
                former = Optional.of(readings.get(0).country());
            }
        }
        return former.filter(f -> !names(words, f.successor())).map(Country::to);
    }

    private boolean names(List<String> words, @Nullable String code) {
        for (int i = 0; i < words.size(); i++) {
            boolean named = countries
                    .words()
                    .longestAt(words, i)
                    .filter(m -> m.value().stream()
                            .anyMatch(r -> r.country().iso3().equals(code)
                                    && r.use() != CountryWord.Use.CAPITAL
                                    && r.use() != CountryWord.Use.SEAT))
                    .isPresent();
            if (named) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(Sentence s) {
        return s.tokens().stream().limit(OPENING).anyMatch(t -> GOES_ON.contains(Words.lower(t)));
    }
}
