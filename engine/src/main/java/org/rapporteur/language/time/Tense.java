package org.rapporteur.language.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.Role;

/** Whether what happens at a time lies behind the writer or ahead. */
enum Tense {
    PAST,
    /** It has gone on since then. */
    BEGUN,
    FUTURE,
    /** It was ahead when it was said or thought: "would meet him on Monday". */
    AHEAD_THEN,
    /** It was ahead when it was planned: "was to meet him on Monday". */
    PLANNED_THEN,
    /** The verb does not say. */
    OPEN;

    private static final Set<String> MODALS =
            Set.of("will", "'ll", "\u2019ll", "wo", "shall", "should", "may", "might", "must");
    private static final Set<String> WILL = Set.of("will", "'ll", "\u2019ll", "wo", "shall");
    private static final Set<String> PLANNED = Set.of(
            "plan",
            "schedule",
            "expect",
            "slate",
            "set",
            "propose",
            "intend",
            "invite",
            "postpone",
            "aim",
            "arrange",
            "prepare",
            "hope");
    /** Verbs whose present tells of a set date: "the term begins next Monday and ends in June". */
    private static final Set<String> SCHEDULED = Set.of(
            "begin",
            "start",
            "end",
            "expire",
            "open",
            "close",
            "run",
            "arrive",
            "leave",
            "depart",
            "resume",
            "convene",
            "reconvene",
            "conclude",
            "address",
            "attend",
            "chair",
            "fly",
            "gather",
            "go",
            "head",
            "host",
            "meet",
            "take",
            "travel",
            "visit",
            "vote");

    private static final Set<String> AFTER = Set.of("after", "following", "follow");
    private static final Set<String> AHEAD = Set.of("until", "till", "by");
    private static final int STEPS = 12;
    /** How far from a verb its auxiliaries and its copula are looked for, in tokens. */
    private static final int NEAR = 30;

    /**
     * The tense that governs an expression: that of the nearest verb above it in the tree.
     *
     * @param t the word of the expression that hangs on a word outside of it
     * @param first index of the first word of the expression
     * @param weekday whether it is a day of the week, which is near
     */
    static Tense at(Sentence s, Token t, int first, boolean weekday) {
        String before = first > 0 ? s.token(first - 1).lemma() : "";
        if (before.equals("since")) {
            return BEGUN;
        }
        Token verb = verb(s, t);
        if (verb == null) {
            return AHEAD.contains(before) ? FUTURE : OPEN;
        }
        Tense tense = governing(s, verb);
        boolean behind = weekday && t.head() >= 0 && t.head() < t.index();
        if (tense.isAhead() && !behind && isAfterwards(s, t)) {
            return OPEN;
        }
        boolean kept = verb.head() >= 0 && s.token(verb.head()).tag().equals("VB");
        boolean over = (verb.tag().equals("VBD") && !kept) || (tense == OPEN && !before.equals("by"));
        return AHEAD.contains(before) && !over ? FUTURE : tense;
    }

    /** "will meet after a first round in May": what comes after it is ahead, the time itself need not be. */
    private static boolean isAfterwards(Sentence s, Token t) {
        Token at = t;
        for (int steps = 0; steps < STEPS && at.head() >= 0 && !at.is("VB"); steps++) {
            Token word = at;
            if (near(s, word).stream()
                    .anyMatch(c -> c.head() == word.index() && c.relates("case") && AFTER.contains(c.lemma()))) {
                return true;
            }
            at = s.token(at.head());
        }
        return false;
    }

    /** Whether the time lies ahead of the writer, or of whom he tells of. */
    boolean isAhead() {
        return this == FUTURE || this == AHEAD_THEN;
    }

    /** Whether the time lies behind the writer. */
    boolean isPast() {
        return this == PAST || this == BEGUN;
    }

    private static Tense governing(Sentence s, Token first) {
        Token verb = first;
        for (int steps = 0; steps < STEPS; steps++) {
            Tense own = own(s, verb);
            if (own != OPEN || !verb.relates("xcomp") || !s.token(verb.head()).is("VB")) {
                return own;
            }
            verb = s.token(verb.head());
        }
        return OPEN;
    }

    private static @Nullable Token verb(Sentence s, Token t) {
        Token at = t;
        for (int steps = 0; steps < STEPS; steps++) {
            if (at.is("VB")) {
                return told(s, t, at);
            }
            for (Token c : near(s, at)) {
                if (c.head() == at.index() && c.relates("cop")) {
                    return c;
                }
            }
            if (at.head() < 0) {
                return null;
            }
            at = s.token(at.head());
        }
        return null;
    }

    /** "They will meet on Thursday, a spokesman said": the time before one who says is that of what is said. */
    private static Token told(Sentence s, Token t, Token verb) {
        boolean before = near(s, verb).stream()
                .anyMatch(c -> c.head() == verb.index()
                        && c.relates("nsubj")
                        && t.index() < c.index()
                        && c.index() < verb.index());
        return near(s, verb).stream()
                .filter(c -> before && c.head() == verb.index() && c.relates("ccomp") && c.index() < t.index())
                .findFirst()
                .orElse(verb);
    }

    private static Tense own(Sentence s, Token verb) {
        Token holder = verb.relates("cop") && verb.head() >= 0 ? s.token(verb.head()) : verb;
        boolean past = verb.tag().equals("VBD") || verb.tag().equals("VBN");
        for (Token c : near(s, holder)) {
            if (c.head() != holder.index() || c.index() > verb.index()) {
                continue;
            }
            boolean auxiliary = c.relates("aux");
            if ((auxiliary || c.relates("mark")) && c.lemma().equals("to")) {
                return infinitive(s, verb, c);
            }
            String word = c.text().toLowerCase(Locale.ROOT);
            boolean perfect = auxiliary && !WILL.contains(word) && isPerfect(s, c);
            if (auxiliary && MODALS.contains(word)) {
                return perfect ? PAST : FUTURE;
            }
            if (auxiliary && word.equals("would")) {
                return perfect ? PAST : AHEAD_THEN;
            }
            past |= auxiliary && (c.lemma().equals("have") || c.tag().equals("VBD"));
        }
        if (holder.lemma().equals("due") && verb.relates("cop")) {
            return past ? PLANNED_THEN : FUTURE;
        }
        boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
        if (present && SCHEDULED.contains(verb.lemma()) && s.role() != Role.TITLE && !past) {
            return FUTURE;
        }
        if (verb.tag().equals("VBN") && PLANNED.contains(verb.lemma()) && wasPlanned(s, verb)) {
            return PLANNED_THEN;
        }
        boolean planned = PLANNED.contains(verb.lemma()) && !verb.tag().equals("VBD");
        return planned ? FUTURE : past ? PAST : OPEN;
    }

    /** "should have met", "may have met". */
    private static boolean isPerfect(Sentence s, Token modal) {
        int next = modal.index() + 1;
        return next < s.size() && s.token(next).text().equalsIgnoreCase("have");
    }

    /** The tense of "to meet": what was planned may be past, and "was to have met" is. */
    private static Tense infinitive(Sentence s, Token verb, Token to) {
        Token before = to.index() > 0 ? s.token(to.index() - 1) : to;
        Token planned = before.lemma().equals("due") && before.index() > 0 ? s.token(before.index() - 1) : before;
        boolean then = planned.lemma().equals("be") && planned.tag().equals("VBD")
                || verb.head() >= 0 && wasPlanned(s, s.token(verb.head()));
        boolean have =
                to.index() + 1 < verb.index() && s.token(to.index() + 1).lemma().equals("have");
        return !then ? FUTURE : have ? PAST : PLANNED_THEN;
    }

    /** "was scheduled to", "had been due to", "were to". */
    private static boolean wasPlanned(Sentence s, Token word) {
        if (word.lemma().equals("be")) {
            return word.tag().equals("VBD");
        }
        return (PLANNED.contains(word.lemma()) || word.lemma().equals("due"))
                && near(s, word).stream()
                        .anyMatch(c -> c.head() == word.index()
                                && (c.relates("aux") || c.relates("cop"))
                                && c.tag().equals("VBD"));
    }

    private static List<Token> near(Sentence s, Token t) {
        return s.tokens().subList(Math.max(0, t.index() - NEAR), Math.min(s.size(), t.index() + NEAR));
    }
}
