package org.rapporteur.reading.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.knowledge.Bond;
import org.rapporteur.knowledge.Sources;
import org.rapporteur.knowledge.SpeechCue;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.Mention;
import org.rapporteur.parties.Party;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.record.ActorKind;

/** Tells whose a paper is that speaks: "the statement" is the ministry's that issued one before. */
final class Issuers {
    /** How many sentences back a paper is remembered. */
    private static final int REACH = 8;

    private static final double SURE = 0.7;
    private static final String REPORT = "report";
    private static final Set<Mention.Kind> NAMED = Set.of(Mention.Kind.NAME, Mention.Kind.MODIFIER);
    private static final Set<SpeechCue.Kind> ISSUING =
            Set.of(SpeechCue.Kind.CARRIES, SpeechCue.Kind.WRITES, SpeechCue.Kind.SAYS);
    private static final Set<String> OF = Set.of("of", "by", "from");

    private final Scene scene;
    private final Cast cast;
    private final CueFinder cues;
    private final PartyFinder parties;

    Issuers(Scene scene, Cast cast) {
        this.scene = scene;
        this.cast = cast;
        this.cues = new CueFinder(scene);
        this.parties = new PartyFinder(scene.text(), cast, scene.knowledge());
    }

    /** Whose paper speaks; nobody's where the words mean no paper or nothing before tells whose it is. */
    Optional<Party> of(NounPhrase words) {
        Token head = words.headToken();
        boolean it = head.lemma().equals("it");
        if (!it && !(isPaper(head) && Speakers.isDefinite(words))) {
            return Optional.empty();
        }
        Sentence here = words.sentence();
        int reach = it ? 1 : REACH;
        boolean report = head.lemma().equals(REPORT);
        for (int i = here.index(); i >= 0 && i >= here.index() - reach; i--) {
            Sentence s = scene.text().sentences().get(i);
            int before = s == here ? words.first() : s.size();
            for (int t = before - 1; t >= 0; t--) {
                Token paper = s.token(t);
                if (it ? isPaper(paper) : paper.lemma().equals(head.lemma())) {
                    Optional<Party> issuer = issuer(s, paper);
                    if (issuer.isPresent()) {
                        return issuer;
                    }
                    report |= it && paper.lemma().equals(REPORT);
                }
            }
        }
        return report ? reporter(here) : Optional.empty();
    }

    /** The outlet that the text named last: "According to the daily X … the report said". */
    private Optional<Party> reporter(Sentence here) {
        for (int i = here.index() - 1; i >= 0 && i >= here.index() - REACH; i--) {
            Sentence s = scene.text().sentences().get(i);
            Optional<Mention> outlet = cast.in(s).stream()
                    .filter(m ->
                            NAMED.contains(m.kind()) && cast.actor(m.actor()).kind() == ActorKind.MEDIA)
                    .reduce((a, b) -> b);
            if (outlet.isPresent()) {
                return outlet.map(m -> new Party(m.actor(), Bond.ITSELF, Speakers.BAR, "the outlet named last"));
            }
        }
        return Optional.empty();
    }

    private boolean isPaper(Token t) {
        return t.is("NN")
                && scene.knowledge()
                        .sources()
                        .of(t.lemma())
                        .filter(x -> x.sort() == Sources.Sort.PAPER)
                        .isPresent();
    }

    /** Who issued a paper, as its own phrase or the clause it stands in tells. */
    private Optional<Party> issuer(Sentence s, Token paper) {
        Stream<Token> own = s.children(paper).stream()
                .filter(c -> c.relates("nmod:poss")
                        || c.relates("compound")
                        || c.relates("nmod") && s.children(c, "case").stream().anyMatch(k -> OF.contains(k.lemma())));
        Stream<Token> posted = s.children(paper, "acl").stream().flatMap(verb -> agents(s, verb));
        return Stream.of(own, posted, doers(s, paper))
                .flatMap(x -> x)
                .flatMap(t -> parties.of(s, List.of(t)).stream())
                .filter(p -> p.as() == Bond.ITSELF && p.confidence() >= Speakers.BAR)
                .map(p -> new Party(p.actor(), p.as(), Math.min(SURE, p.confidence()), p.why()))
                .findFirst();
    }

    /** The subject of the verb by which a paper is issued or spoken in: "issued a statement", "said in a statement". */
    private Stream<Token> doers(Sentence s, Token paper) {
        if (paper.head() < 0) {
            return Stream.of();
        }
        Token verb = s.token(paper.head());
        boolean issues =
                cues.at(s, verb).filter(c -> ISSUING.contains(c.entry().kind())).isPresent();
        boolean within = paper.relates("obl")
                && s.children(paper, "case").stream().anyMatch(k -> k.lemma().equals("in"));
        if (!issues || !(paper.relates("obj") || within || paper.relates("nsubj:pass"))) {
            return Stream.of();
        }
        return Stream.concat(s.children(verb, "nsubj").stream().filter(t -> t != paper), agents(s, verb));
    }

    private static Stream<Token> agents(Sentence s, Token verb) {
        return s.children(verb, "obl").stream().filter(t -> s.children(t, "case").stream()
                .anyMatch(k -> k.lemma().equals("by")));
    }
}
