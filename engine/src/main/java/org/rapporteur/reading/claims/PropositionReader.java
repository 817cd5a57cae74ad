package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Proposition.Attitude;
import org.rapporteur.reading.Understood;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/**
 * Reads what the sources of a text, and the text itself, hold, deny and doubt about the parties. What is demanded, offered,
 * supposed or foreseen is no proposition of fact and is left out.
 */
public final class PropositionReader {
    /** Who says it, as words, where none are written. */
    static final String UNNAMED = "unnamed";

    private static final Set<String> FIRST_PERSON = Set.of("we", "i", "our", "my", "us");
    private static final Set<String> GROUPS =
            Set.of("both", "delegation", "delegate", "group", "party", "side", "team", "two", "government");

    /** "Agreed to leave", not "claimed to have left". */
    private static final Pattern TO_DO = Pattern.compile("(?:not )?to (?!have |be )\\p{L}");

    private final Knowledge knowledge;

    public PropositionReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The propositions of a text, in its order.
     *
     * @param statements what the text says that was said
     */
    public List<Proposition> read(Understood understood, List<Statement> statements) {
        Text text = understood.text();
        Cast cast = understood.cast();
        Voices voices = new Voices(text, knowledge.speechCues(), statements);
        Clauses clauses = new Clauses(knowledge.speechCues(), cast);
        Wording wording = new Wording(text, cast, knowledge.speechCues());
        PredicateFinder finder = new PredicateFinder(knowledge.claimWords(), clauses, cast);
        ChargeFinder charges = new ChargeFinder(understood, voices, wording, finder);
        Intentions intentions = new Intentions(understood);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            for (Found found : finder.find(s)) {
                Voice voice = voices.at(s, found.at()).orElse(null);
                List<Draft> here = found.meaning().means()
                        ? meant(found, voice, wording, intentions)
                        : drafts(found, voice, wording, charges);
                here.stream().map(d -> charges.bySource(s, found.at(), d)).forEach(drafts::add);
            }
        }
        Retorts retorts = new Retorts(understood, voices, charges);
        List<Draft> told = retorts.told(drafts);
        drafts.removeIf(d -> told.stream().anyMatch(t -> t.at() == d.at()));
        drafts.addAll(told);
        List<Draft> mutual = new EachOther(understood, charges).find();
        drafts.removeIf(d -> mutual.stream().anyMatch(m -> m.at() == d.at()));
        drafts.addAll(mutual);
        drafts.addAll(charges.find(drafts));
        OtherWords others = new OtherWords(text, voices, clauses, wording);
        drafts.addAll(others.find(drafts));
        drafts.sort(Comparator.comparingInt(Draft::at)
                .thenComparing(d -> d.proposition().predicate()));
        List<Draft> whole = charges.answering(new Completion(knowledge.claimWords()).complete(drafts));
        List<Draft> complete = new Rebuttals(understood.parties(), knowledge.claimWords()).answered(whole);
        List<Draft> out = new ArrayList<>(complete);
        out.addAll(new Answers(text, cast, voices, clauses, wording).find(complete));
        out.addAll(retorts.answers(complete, others));
        return out.stream()
                .filter(d -> !d.asked() && out.stream().noneMatch(o -> isTakenBack(d.proposition(), o.proposition())))
                .sorted(Comparator.comparingInt(Draft::at)
                        .thenComparing(d -> d.proposition().predicate()))
                .map(Draft::proposition)
                .distinct()
                .toList();
    }

    /** Whether in the same breath the source makes something else of what one says that it asserts. */
    private static boolean isTakenBack(Proposition asserting, Proposition other) {
        return asserting.attitude() == Attitude.ASSERTS
                && other.attitude() != Attitude.ASSERTS
                && asserting.statement() != null
                && asserting.equals(other.by(Attitude.ASSERTS, other.source(), other.sourceText()));
    }

    private static List<Draft> drafts(Found found, @Nullable Voice voice, Wording wording, ChargeFinder charges) {
        Sentence s = found.sentence();
        if (voice != null && isNoFact(voice.statement())) {
            return List.of();
        }
        Factuality.Kind kind = Factuality.of(s, found.at(), voice == null ? s.start() : voice.start());
        List<Token> accused = charges.accused(s, found.at()).orElse(List.of());
        String party = accused.isEmpty() ? null : charges.party(s, accused);
        List<String> subjects = accused.isEmpty() ? subjects(found, voice) : party == null ? List.of() : List.of(party);
        boolean casualties = found.meaning().name().equals("attack") && voice != null && hasNumber(s, found.at());
        if (kind == Factuality.Kind.THOUGHT
                || subjects.isEmpty() && accused.isEmpty() && !casualties && !mayBeParty(found.subject())) {
            return List.of();
        }
        Attitude attitude = attitude(voice, (kind == Factuality.Kind.NOT_SO) != found.contrary());
        List<Draft> out = new ArrayList<>();
        for (String subject : orNone(subjects)) {
            for (String object : found.meaning().other() ? orNone(found.objects()) : orNone(first(found.objects()))) {
                out.add(draft(found, voice, wording, subject, object, attitude, accused));
            }
        }
        return out;
    }

    /** What a party is told to do or to mean to do. */
    private static List<Draft> meant(Found found, @Nullable Voice voice, Wording wording, Intentions intentions) {
        Sentence s = found.sentence();
        if (voice != null && (isDemand(voice.statement()) || isPromise(voice.statement()))) {
            return List.of();
        }
        return intentions.of(s, found.at(), voice).stream()
                .flatMap(i -> i.parties().stream()
                        .map(party -> draft(
                                found,
                                voice,
                                wording,
                                party,
                                null,
                                attitude(voice, i.negated() != found.contrary()),
                                List.of())))
                .toList();
    }

    private static Draft draft(
            Found found,
            @Nullable Voice voice,
            Wording wording,
            @Nullable String subject,
            @Nullable String object,
            Attitude attitude,
            List<Token> accused) {
        Sentence s = found.sentence();
        Proposition p = new Proposition(
                found.meaning().name(),
                true,
                subject,
                object,
                wording.lemmas(s, found.at(), voice),
                attitude,
                source(voice),
                sourceText(voice),
                voice == null ? null : voice.statement().id(),
                wording.plain(s, found.at(), voice, subject, object, accused),
                wording.cite(s, voice));
        return new Draft(p, s.index(), found.at().start(), isQuestion(s) && voice == null);
    }

    private static List<String> subjects(Found found, @Nullable Voice voice) {
        Token subject = found.subject();
        if (voice != null
                && subject != null
                && FIRST_PERSON.contains(subject.text().toLowerCase(Locale.ROOT))) {
            Statement st = voice.statement();
            String self = st.affiliation() != null ? st.affiliation() : st.speaker();
            return self == null ? List.of() : List.of(self);
        }
        return found.subjects();
    }

    /** A pronoun or a group of people that may be a party named elsewhere. */
    private static boolean mayBeParty(@Nullable Token subject) {
        return subject != null && (subject.tag().equals("PRP") || GROUPS.contains(subject.lemma()));
    }

    private static boolean hasNumber(Sentence s, Token predicate) {
        return s.subtree(predicate).stream().anyMatch(t -> t.is("CD"));
    }

    private static boolean isQuestion(Sentence s) {
        return s.tokens().stream().skip(Math.max(0, s.size() - 3)).anyMatch(t -> t.text()
                .equals("?"));
    }

    /** What is demanded, offered or promised in the page's words; what a quotation says is told by its own verbs. */
    static boolean isNoFact(Statement st) {
        return isDemand(st) || isPromise(st) || st.kind() != StatementKind.DIRECT && st.stance() == Stance.OFFERS;
    }

    private static boolean isPromise(Statement st) {
        return st.kind() != StatementKind.DIRECT && TO_DO.matcher(st.content()).lookingAt();
    }

    private static boolean isDemand(Statement st) {
        return st.kind() != StatementKind.DIRECT && st.stance() == Stance.DEMANDS;
    }

    static Attitude attitude(@Nullable Voice voice, boolean negative) {
        if (voice != null && voice.doubts() && !voice.denies()) {
            return Attitude.DOUBTS;
        }
        return negative != (voice != null && voice.denies()) ? Attitude.DENIES : Attitude.ASSERTS;
    }

    static @Nullable String source(@Nullable Voice voice) {
        return voice == null ? null : voice.statement().speaker();
    }

    static @Nullable String sourceText(@Nullable Voice voice) {
        return voice == null
                ? null
                : Optional.ofNullable(voice.statement().speakerText()).orElse(UNNAMED);
    }

    private static List<String> first(List<String> objects) {
        return objects.isEmpty() ? objects : objects.subList(0, 1);
    }

    private static List<@Nullable String> orNone(List<String> parties) {
        List<@Nullable String> out = new ArrayList<>(parties);
        if (out.isEmpty()) {
            out.add(null);
        }
        return out;
    }
}
