package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.page.Passage;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Role;

/** Finds what a name and a colon give to a speaker: the turns of a transcript, and headlines ("Envoy: talks to go on"). */
final class LabelledSpeech {
    private static final int LONGEST_NAME = 6;
    private static final Set<String> QUESTIONS = Set.of("Q", "QUESTION", "REPORTER", "INTERVIEWER");
    private static final Set<String> ANSWERS = Set.of("A", "ANSWER");
    private static final Set<String> TALKING = Set.of("speak", "talk", "tell", "answer", "discuss", "explain");
    private static final Set<String> RUBRICS = Set.of(
            "Q&A",
            "OPINION",
            "ANALYSIS",
            "LIVE",
            "EXCLUSIVE",
            "WATCH",
            "VIDEO",
            "UPDATE",
            "BREAKING",
            "EXPLAINER",
            "INTERVIEW",
            "COMMENT",
            "EDITORIAL",
            "FACTBOX",
            "TIMELINE",
            "PODCAST",
            "PHOTOS",
            "READ");

    private final Scene scene;
    private final Cast cast;
    private final Voices voices;

    LabelledSpeech(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
        this.voices = new Voices(scene, cast);
    }

    /** The turns of a transcript and the headlines with a speaker. */
    List<Saying> find() {
        List<Saying> out = new ArrayList<>();
        for (Turn turn : scene.turns()) {
            turn(turn).ifPresent(out::add);
        }
        for (int i = 0; i < scene.paragraphs(); i++) {
            if (scene.paragraph(i).role() == Role.TITLE) {
                headline(scene.paragraph(i)).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Saying> turn(Turn turn) {
        boolean named = turn.label() >= 0;
        Sentence s = scene.sentenceFrom(named ? turn.label() : turn.start());
        String label = named ? scene.text().words(turn.label(), turn.labelEnd()).toUpperCase(Locale.ROOT) : "A";
        if (s == null || turn.end() <= turn.start() || QUESTIONS.contains(label)) {
            return Optional.empty();
        }
        if (ANSWERS.contains(label)) {
            NounPhrase asked = interviewed();
            return Optional.of(
                    Saying.of(turn.start(), turn.end(), ":", null, null, asked, s, -1, asked == null ? 0.3 : 0.8));
        }
        int first = -1;
        int last = -1;
        int head = -1;
        for (Token t : s.tokens()) {
            if (t.start() >= turn.label() && t.end() <= turn.labelEnd()) {
                first = first < 0 ? t.index() : first;
                head = head < 0 && t.text().equals(",") ? last : head;
                last = t.index();
            }
        }
        int main = head < 0 ? last : head;
        if (first < 0) {
            return Optional.empty();
        }
        NounPhrase name = known(new NounPhrase(s, first, main, main));
        Sentence in = name.sentence();
        return Optional.of(Saying.of(turn.start(), turn.end(), ":", null, null, name, in, name.last(), 0.9));
    }

    /** A name that the cast did not see in its line, at the first place where it did; else the words themselves. */
    private NounPhrase known(NounPhrase name) {
        if (cast.in(name.sentence()).stream().anyMatch(m -> name.holds(m.head()))) {
            return name;
        }
        String words = scene.text().words(name.start(), name.end());
        return cast.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME)
                .map(m -> new NounPhrase(scene.text().sentences().get(m.sentence()), m.first(), m.last(), m.head()))
                .filter(p -> (" " + scene.text().words(p.start(), p.end())).endsWith(" " + words))
                .findFirst()
                .orElse(name);
    }

    /** Who is asked: the only person named before the first question, or of several the one who "spoke to" another; else null. */
    private @Nullable NounPhrase interviewed() {
        int first = opening();
        List<Mention> before = cast.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME
                        && cast.actor(m.actor()).kind() == ActorKind.PERSON
                        && scene.text().sentences().get(m.sentence()).start() < first)
                .toList();
        boolean alone = before.stream().map(Mention::actor).distinct().count() == 1;
        Mention m = alone
                ? before.get(0)
                : before.stream().filter(this::isSpeaking).findFirst().orElse(null);
        if (m == null) {
            return before.isEmpty() ? unnamed(first) : null;
        }
        return new NounPhrase(scene.text().sentences().get(m.sentence()), m.first(), m.last(), m.head());
    }

    /** Where the first question or turn of an interview begins. */
    private int opening() {
        IntStream questions = scene.text().document().passages().stream()
                .filter(p -> p.kind() == Passage.Kind.QUESTION)
                .mapToInt(Passage::start);
        IntStream turns =
                scene.turns().stream().mapToInt(t -> t.label() < 0 ? t.start() : Math.min(t.label(), t.start()));
        return IntStream.concat(questions, turns).min().orElse(0);
    }

    /** The only one who is introduced before the first question without a name: "the weekly spoke to a member of the team". */
    private @Nullable NounPhrase unnamed(int first) {
        List<NounPhrase> found = new ArrayList<>();
        for (Sentence s : scene.text().sentences()) {
            if (s.end() > first || s.role() != Role.BODY) {
                continue;
            }
            for (Token t : s.tokens()) {
                boolean one = t.tag().equals("NN")
                        && s.children(t).stream().anyMatch(c -> c.text().matches("[Aa]n?"));
                boolean told = t.relates("nsubj")
                        || s.children(t, "case").stream().anyMatch(c -> c.text().matches("to|with"));
                if (one && told) {
                    NounPhrase p = NounPhrases.around(s, t, 0, s.size() - 1);
                    if (voices.canSpeak(p)) {
                        found.add(p);
                    }
                }
            }
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Whether a person is said to have been spoken with: "X spoke to Y about …". */
    private boolean isSpeaking(Mention m) {
        Sentence s = scene.text().sentences().get(m.sentence());
        Token head = s.token(m.head());
        return head.relates("nsubj")
                && s.head(head).filter(v -> TALKING.contains(v.lemma())).isPresent();
    }

    private Optional<Saying> headline(Paragraph p) {
        Sentence s = scene.sentenceFrom(p.start());
        if (s == null || s.start() >= p.end()) {
            return Optional.empty();
        }
        int colon = colon(s);
        int content = colon + 1;
        if (colon <= 0
                || content >= s.size()
                || isRubric(scene.text().words(s.start(), s.token(colon - 1).end()))) {
            return Optional.empty();
        }
        int end = p.end();
        return NounPhrases.base(s, 0, colon - 1)
                .filter(n -> n.last() == colon - 1 && isVoice(n))
                .map(n -> Saying.of(s.token(content).start(), trimmed(end), ":", null, null, n, s, n.head(), 0.8));
    }

    /** Whether what stands before a colon is the name of a kind of article. */
    static boolean isRubric(String label) {
        return RUBRICS.contains(label.toUpperCase(Locale.ROOT));
    }

    private static int colon(Sentence s) {
        for (int i = 1; i < s.size() && i <= LONGEST_NAME; i++) {
            if (s.token(i).text().equals(":")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isVoice(NounPhrase n) {
        Token head = n.headToken();
        boolean place = head.entity().equals("LOCATION") || head.tag().equals("CD");
        return !place && voices.canSpeak(n);
    }

    private int trimmed(int end) {
        String text = scene.text().document().text();
        int i = end;
        while (i > 0 && (Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
            i--;
        }
        return i;
    }
}
