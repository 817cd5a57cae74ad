package org.rapporteur.reading.claims;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.knowledge.SpeechCues;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.StatementKind;

/** The words of a proposition. */
final class Wording {
    private static final int MOST_LEMMAS = 40;
    private static final int LONGEST = 200;
    private static final int HIGHEST = 6;
    private static final Pattern JOINING = Pattern.compile(
            "^(?:(?:after|although|and|as|because|but|furthermore|however|meanwhile|moreover|or|since|so|that|though"
                    + "|unfortunately|when|which|while|yet)\\b,? )+",
            Pattern.CASE_INSENSITIVE);
    /** What is made of the words, at their end: "…, a charge it denies". */
    private static final Pattern ANSWER = Pattern.compile(
            "(?:,? | ?[-–—] ?)(?:which|(?:an? |the )?(?:\\p{L}+ )?(?:accusation|allegation|charge|claim)s?),? (?:[\\p{L}’']+ ){0,4}"
                    + "(?:den(?:y|ies|ied)|disput(?:es|ed)|dismiss(?:es|ed)|refut(?:es|ed)|reject(?:s|ed))\\b[^,]*$");

    private static final Set<String> LIGHT = Set.of("be", "have", "do", "say", "tell", "try", "make", "take", "get");

    private final Text text;
    private final Cast cast;
    private final Citer citer;
    private final SpeechCues cues;
    private final PlainWords plainWords;

    Wording(Text text, Cast cast, SpeechCues cues) {
        this.text = text;
        this.cast = cast;
        this.cues = cues;
        this.plainWords = new PlainWords(text, cast);
        this.citer = text.document().citer();
    }

    /** The words that a source says in a sentence; the whole sentence in the article's own voice. */
    Cite cite(Sentence s, @Nullable Voice voice) {
        int start = voice == null ? s.start() : Math.max(s.start(), voice.start());
        int end = voice == null ? s.end() : Math.min(s.end(), voice.end());
        return citer.cite(start, end);
    }

    /**
     * The clause of a predicate that has a subject of its own, as far as its source says it; where the source says none,
     * the clause that tells what it says.
     */
    String words(Sentence s, Token predicate, @Nullable Voice voice) {
        Token top = whole(s, predicate);
        Voice inside = voice != null && voice.covers(top.start()) ? voice : null;
        int from = inside == null ? s.start() : Math.max(s.start(), inside.start());
        int to = inside == null ? s.end() : inside.end();
        List<Token> said = s.subtree(top).stream()
                .filter(t -> t.start() >= from && t.end() <= to)
                .toList();
        if (said.isEmpty()) {
            return predicate.text();
        }
        boolean part = inside != null && isPart(said.get(0)) && said.get(0).start() > from;
        int start = part ? from : said.get(0).start();
        Token first =
                s.tokens().stream().filter(t -> t.start() >= start).findFirst().orElse(said.get(0));
        String speaker = inside == null ? null : inside.statement().speakerText();
        Token last = said.get(said.size() - 1);
        if (speaker != null && isIndirect(inside) && plainWords.isOpenSubject(s, first)) {
            // "the army said it only struck back": who speaks, where nobody else is known to be meant
            return cut(speaker + text.document().text().substring(first.end(), Math.max(first.end(), last.end())));
        }
        return cut(plainWords.between(s, first, last));
    }

    private static String cut(String whole) {
        String words = whole;
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
            words = words.substring(0, Math.max(1, words.lastIndexOf(' '))) + " …";
        }
        String plain = JOINING.matcher(words.replaceAll("\\s+", " ").replaceAll("^[\\s,;:\"“”‘’'-]+", ""))
                .replaceFirst("");
        return ANSWER.matcher(plain).replaceFirst("").replaceAll("[\\s,;:.\"“”‘’'-]+$", "");
    }

    /**
     * The same as a sentence of its own where the clause has no subject but it is known who does it.
     *
     * @param subject local id of who does it, or null
     * @param object local id of whom it is done to, or null
     * @param accused words for who does it, where it is laid to somebody
     */
    String plain(
            Sentence s,
            Token predicate,
            @Nullable Voice voice,
            @Nullable String subject,
            @Nullable String object,
            List<Token> accused) {
        int end = voice != null && voice.covers(predicate.start()) ? Math.min(s.end(), voice.end()) : s.end();
        Token deed = predicate.relates("xcomp")
                ? s.head(predicate)
                        .filter(h -> h.tag().equals("VBG") && !hasSubject(s, predicate))
                        .orElse(predicate)
                : predicate;
        PlainWords.Who doer = plainWords.who(s, subject, accused);
        Optional<String> made = plainWords
                .ofGerund(s, deed, doer, plainWords.who(s, object, List.of()), end)
                .or(() -> plainWords.ofRelative(s, predicate, doer, end));
        Token top = whole(s, predicate);
        boolean reported = top != predicate
                && s.head(predicate).isPresent()
                && cues.of(top.lemma())
                        .filter(c -> c.strength() == SpeechCue.Strength.SPEECH)
                        .isPresent();
        if (made.isEmpty() && predicate.is("NN") && reported) {
            made = plainWords.ofNoun(s, predicate, doer, end);
        }
        return made.map(Wording::cut).orElseGet(() -> words(s, predicate, voice));
    }

    /** In a quotation nobody calls himself "it". */
    private static boolean isIndirect(@Nullable Voice voice) {
        return voice != null && voice.statement().kind() == StatementKind.INDIRECT;
    }

    /** Whether a word begins a part of a clause: "with Country A to …", "until …". */
    private static boolean isPart(Token t) {
        return t.tag().equals("IN") && !t.text().equalsIgnoreCase("that")
                || t.tag().equals("TO");
    }

    private static Token whole(Sentence s, Token predicate) {
        Token top = clause(s, predicate);
        for (int i = 0; i < HIGHEST && !hasSubject(s, top); i++) {
            top = s.head(top).orElse(top);
        }
        return hasSubject(s, top) ? top : clause(s, predicate);
    }

    private static boolean hasSubject(Sentence s, Token top) {
        return s.children(top, "nsubj").stream().anyMatch(t -> !t.is("W"));
    }

    /** The dictionary forms of what its source says, without names and words that say little. */
    List<String> lemmas(Sentence s, Token predicate, @Nullable Voice voice) {
        Set<String> out = new TreeSet<>();
        for (Token t : s.subtree(clause(s, predicate))) {
            if (voice != null && !voice.covers(t.start())) {
                continue;
            }
            boolean content = t.is("NN") || t.is("VB") || t.is("JJ") || t.is("CD");
            String lemma = t.lemma().toLowerCase(Locale.ROOT);
            if (content && !t.is("NNP") && cast.at(s, t).isEmpty() && !LIGHT.contains(lemma)) {
                out.add(lemma);
            }
        }
        return out.stream().limit(MOST_LEMMAS).toList();
    }

    /** A noun is taken with the verb that it is the object of. */
    private static Token clause(Sentence s, Token predicate) {
        if (predicate.is("NN") && s.child(predicate, "cop").isEmpty()) {
            return s.head(predicate)
                    .filter(h -> h.is("VB") && predicate.relates("obj"))
                    .orElse(predicate);
        }
        return predicate;
    }
}
