package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.record.TimexType;

/** When and where: the time and place that belong to a word of a sentence. */
final class Setting {
    private static final Set<String> AT = Set.of("in", "at");
    private static final Set<String> TOWARDS = Set.of("to", "in", "at");
    /** What is said to be planned with an infinitive: "is expected to host". The time beside it is that of the plan. */
    private static final Set<String> PLANNING = Set.of("expect", "schedule", "slate", "set", "due", "plan", "likely");

    /** Tokens between a meeting and a time or place that still may belong to it where the parse goes astray. */
    private static final int REACH = 6;

    private final Text text;
    private final Countries countries;
    private final Syntax syntax;
    private final Sentence sentence;
    private final List<TimeExpression> times;

    Setting(Text text, Syntax syntax, Countries countries) {
        this.text = text;
        this.countries = countries;
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.times = text.times().stream()
                .filter(t -> t.sentence() == sentence.index())
                .filter(t -> t.type() == TimexType.DATE || t.type() == TimexType.TIME)
                .filter(t -> Character.isDigit(t.value().charAt(0)) || t.value().startsWith("XXXX"))
                .sorted(Comparator.comparingInt(TimeExpression::start))
                .toList();
    }

    /**
     * The TIMEX3 values of the dates of a meeting: those under the word that names it, before it ("Friday's talks"), or
     * beside the verb that it belongs to. Several where several meetings are told of at once.
     *
     * @param verb the verb whose time is the meeting's, or null
     */
    List<String> dates(Token meeting, @Nullable Token verb) {
        List<String> own = new ArrayList<>();
        List<Token> describing = meeting.is("VB") ? List.of() : syntax.describing(meeting);
        for (TimeExpression t : times) {
            boolean described = describing.stream().anyMatch(v -> head(t).head() == v.index());
            if (described || (isUnder(t, meeting) && isNear(t, meeting))) {
                own.add(t.value());
            }
        }
        if (own.isEmpty() && verb != null) {
            // "grew last month when others joined the talks": the time of the clause above
            boolean when = sentence.children(verb).stream()
                    .anyMatch(c -> Syntax.lower(c).equals("when"));
            int above = when && verb.relates("advcl") ? verb.head() : -1;
            for (TimeExpression t : times) {
                Token head = head(t);
                boolean beside = isBeside(head, verb)
                        || (head.head() == above && above >= 0)
                        || (head.relates("conj") && syntax.firstOfJoined(head).head() == verb.index());
                if (beside || (isDirectlyAfter(t, meeting) && !hasOtherVerbBetween(t, meeting))) {
                    own.add(t.value());
                }
            }
        }
        boolean only = own.isEmpty()
                && verb != null
                && times.size() == 1
                && head(times.get(0)).index() > meeting.index()
                && !hasOtherVerbBetween(times.get(0), meeting);
        if (only) {
            own.add(times.get(0).value());
        }
        return own.stream().distinct().toList();
    }

    /** "held on Monday", "A on Monday will hold", "A is expected on Monday to hold". */
    private boolean isBeside(Token time, Token verb) {
        if (time.head() < 0) {
            return false;
        }
        Token above = sentence.token(time.head());
        boolean raised = verb.relates("xcomp") && PLANNING.contains(syntax.lemma(sentence.token(verb.head())));
        boolean ofSubject = above.relates("nsubj") && time.relates("nmod") && !above.relates("nmod");
        Token governor = ofSubject ? sentence.token(above.head()) : above;
        return governor.index() == verb.index() || raised && governor.index() == verb.head();
    }

    private boolean isUnder(TimeExpression t, Token meeting) {
        Token head = head(t);
        if (!sentence.isUnder(head, meeting)) {
            return false;
        }
        Token at = head;
        while (at.head() != meeting.index()) {
            at = sentence.token(at.head());
            // "the meeting that followed the raid of March 3": the time of another noun or clause
            if (at.relates("acl:relcl") || at.relates("appos") || (at.is("NN") && !at.is("NNP") && !isTime(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(TimeExpression t, Token meeting) {
        int at = head(t).index();
        return at < meeting.index() || at - meeting.index() <= 2 * REACH;
    }

    private boolean isTime(Token t) {
        return times.stream().anyMatch(e -> e.start() <= t.start() && t.end() <= e.end());
    }

    private boolean isDirectlyAfter(TimeExpression t, Token meeting) {
        int at = head(t).index();
        return at > meeting.index() && at - meeting.index() <= REACH;
    }

    private boolean hasOtherVerbBetween(TimeExpression t, Token meeting) {
        int at = head(t).index();
        return sentence.tokens().subList(meeting.index() + 1, at).stream()
                .anyMatch(w -> w.is("VB") || w.text().equals(",") || w.text().equals(";"));
    }

    /** The token of a time expression that carries it in the parse. */
    private Token head(TimeExpression t) {
        List<Token> inside = sentence.tokens().stream()
                .filter(w -> w.start() >= t.start() && w.end() <= t.end())
                .toList();
        for (Token w : inside) {
            if (w.head() < 0 || inside.stream().noneMatch(o -> o.index() == w.head())) {
                return w;
            }
        }
        return inside.isEmpty() ? sentence.root() : inside.get(0);
    }

    /** The one date of the sentence; null when it has none or several. */
    @Nullable
    String onlyDate() {
        List<String> values =
                times.stream().map(TimeExpression::value).distinct().toList();
        return values.size() == 1 ? values.get(0) : null;
    }

    /** The last city, or else the first place, that the sentence names after "in" or "at"; null when there is none. */
    @Nullable
    String anyPlace() {
        List<Token> places = sentence.tokens().stream()
                .filter(t -> isPlace(t) && AT.contains(syntax.preposition(t)))
                .toList();
        // the last: those before it say where somebody is posted
        return places.stream()
                .filter(this::isCity)
                .reduce((first, last) -> last)
                .or(() -> places.stream().findFirst())
                .map(this::words)
                .orElse(null);
    }

    /** Whether a token names a place. */
    boolean isPlaceName(Token t) {
        return isPlace(t);
    }

    /** The place of a meeting, as written: under the word that names it, or beside the verb that it belongs to. */
    @Nullable
    String place(Token meeting, @Nullable Token verb, boolean towards) {
        Set<String> prepositions = towards ? TOWARDS : AT;
        return before(meeting)
                .or(() -> under(meeting, prepositions))
                .or(() -> describing(meeting, prepositions))
                .or(() -> withOthers(meeting, verb))
                .or(() ->
                        verb == null || verb.index() == meeting.index() ? Optional.empty() : under(verb, prepositions))
                .or(() -> following(meeting, prepositions))
                .orElse(null);
    }

    /** "the Oslo talks". */
    private Optional<String> before(Token meeting) {
        return sentence.children(meeting).stream()
                .filter(c -> c.relates("compound") && isPlace(c) && c.index() < meeting.index())
                .filter(c -> isCity(c))
                .findFirst()
                .map(this::words);
    }

    private Optional<String> under(Token head, Set<String> prepositions) {
        return beneath(head, prepositions)
                // "a round of talks in Oslo", "on Friday in Oslo"
                .or(() -> sentence.children(head).stream()
                        .filter(c -> c.relates("nmod") && syntax.preposition(c).equals("of") || isTime(c))
                        .flatMap(c -> beneath(c, prepositions).stream())
                        .findFirst());
    }

    private Optional<String> beneath(Token head, Set<String> prepositions) {
        for (Token c : sentence.children(head)) {
            if ((c.relates("nmod") || c.relates("obl")) && prepositions.contains(syntax.preposition(c))) {
                if (isPlace(c)) {
                    // "visits to A or B" have no one place
                    return sentence.child(c, "conj").isPresent() ? Optional.empty() : Optional.of(words(c));
                }
                // "in a hall at Oslo's Grand Hotel", "in the city of Oslo", "in the Norwegian capital Oslo"
                Optional<Token> inner = sentence.subtree(c).stream()
                        .filter(t -> isPlace(t) && t.index() > c.index() - 4 && t.index() <= c.index() + REACH)
                        .filter(this::isCity)
                        .findFirst();
                if (inner.isPresent() && (c.is("NNP") || inner.get().index() > c.index() || isPossessor(inner.get()))) {
                    return inner.map(this::words);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> describing(Token meeting, Set<String> prepositions) {
        return meeting.is("VB")
                ? Optional.empty()
                : syntax.describing(meeting).stream()
                        .flatMap(v -> under(v, prepositions).stream())
                        .findFirst();
    }

    /** "talks with envoys in Oslo". */
    private Optional<String> withOthers(Token meeting, @Nullable Token verb) {
        List<Token> others = new ArrayList<>(syntax.withPreposition(meeting, "with", "between"));
        if (verb != null) {
            others.addAll(syntax.withPreposition(verb, "with"));
        }
        return others.stream().flatMap(o -> under(o, Set.of("in")).stream()).findFirst();
    }

    private boolean isPossessor(Token t) {
        return t.relates("nmod:poss");
    }

    private Optional<String> following(Token meeting, Set<String> prepositions) {
        for (int i = meeting.index() + 1; i < Math.min(sentence.size(), meeting.index() + 1 + REACH); i++) {
            Token t = sentence.token(i);
            if (t.is("VB") || t.text().equals(";")) {
                break;
            }
            boolean one = !t.relates("conj") && sentence.child(t, "conj").isEmpty();
            if (isPlace(t) && prepositions.contains(syntax.preposition(t)) && one) {
                Token head = sentence.token(Math.max(0, t.head()));
                if (head.index() == meeting.index() || !head.is("NN") || head.is("NNP")) {
                    return Optional.of(words(t));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPlace(Token t) {
        return t.entity().equals("LOCATION") && t.is("NNP");
    }

    /** Whether a place is smaller than a country, as far as its words tell. */
    private boolean isCity(Token t) {
        return countries.byName(t.text()).isEmpty()
                && countries.byAdjective(t.text()).isEmpty();
    }

    /** The whole name of a place, with the country that follows it. */
    private String words(Token place) {
        int first = place.index();
        int last = place.index();
        while (first > 0
                && isPlace(sentence.token(first - 1))
                && sentence.token(first - 1).head() == place.index()) {
            first--;
        }
        while (last + 1 < sentence.size()
                && isPlace(sentence.token(last + 1))
                && (sentence.token(last + 1).head() == place.index() || place.head() == last + 1)) {
            last++;
        }
        boolean country = last + 2 < sentence.size()
                && sentence.token(last + 1).text().equals(",")
                && isPlace(sentence.token(last + 2))
                && !isCity(sentence.token(last + 2))
                && !sentence.token(last + 2).relates("conj");
        return text.words(sentence.token(first), sentence.token(country ? last + 2 : last));
    }
}
