package org.rapporteur.reading.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.parties.Cast;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/** Makes statements of sayings: who spoke, when, where, with what stance, and how the statements hang together. */
final class Composer {
    private static final Set<String> SINGULAR = Set.of("he", "she");
    private static final int MOST_WITHIN = 4;

    private final Scene scene;
    private final Speakers speakers;
    private final Issuers issuers;
    private final Occasions occasions;
    private final Citer citer;
    private final String article;

    private final List<Saying> all = new ArrayList<>();
    private final List<Saying> done = new ArrayList<>();
    private final List<Speaker> who = new ArrayList<>();
    private final List<Statement> out = new ArrayList<>();

    Composer(Scene scene, Cast cast) {
        this.scene = scene;
        this.speakers = new Speakers(scene, cast);
        this.issuers = new Issuers(scene, cast);
        this.occasions = new Occasions(scene);
        this.citer = scene.text().document().citer();
        this.article = scene.text().document().article().id();
    }

    /** The statements, in the order of their content. */
    List<Statement> compose(List<Saying> sayings) {
        all.addAll(sayings);
        for (Saying s : sayings) {
            Saying bare = unquoted(s);
            Speaker speaker = speaker(bare);
            out.add(statement(bare, speaker));
            done.add(bare);
            who.add(speaker);
        }
        return List.copyOf(out);
    }

    private Statement statement(Saying s, Speaker speaker) {
        StatementKind kind = kind(s);
        Cite cite = citer.cite(s.start(), s.end());
        String content = content(s, cite);
        String id = "s-"
                + Ids.hash(
                        article,
                        Integer.toString(cite.start()),
                        Integer.toString(cite.end()),
                        kind.name().toLowerCase(Locale.ROOT));
        NounPhrase words = speaker.words() == null ? null : speaker.words().tidy();
        double confidence = Math.min(s.confidence(), speaker.confidence());
        boolean sure = confidence >= Speakers.BAR;
        String said = scene.day(s.start()).orElseGet(() -> occasions.said(s, all));
        Statement last = s.follows() && !out.isEmpty() ? out.get(out.size() - 1) : null;
        return new Statement(
                id,
                article,
                kind,
                content,
                s.cue(),
                sure ? speaker.actor() : null,
                words == null ? null : scene.text().words(words.start(), words.end()),
                speaker.anonymous(),
                speaker.affiliation(),
                sure ? speaker.others() : List.of(),
                occasions.via(s),
                said == null ? carried(s, speaker, last) : said,
                Stances.of(s, content),
                last == null ? null : last.id(),
                within(s),
                Calibration.of(kind, confidence),
                cite,
                words == null ? null : citer.cite(words.start(), words.end()));
    }

    /** The day of the statement before, where the same speaker goes on in this or the next paragraph; else null. */
    private @Nullable String carried(Saying s, Speaker speaker, @Nullable Statement last) {
        if (last != null) {
            return last.said();
        }
        int previous = done.size() - 1;
        if (previous < 0 || s.speaker() == null || !SINGULAR.contains(lower(s.speaker())) || speaker.actor() == null) {
            return null;
        }
        boolean near = scene.paragraphAt(s.start())
                        - scene.paragraphAt(done.get(previous).start())
                <= 1;
        return near && speaker.actor().equals(who.get(previous).actor())
                ? out.get(previous).said()
                : null;
    }

    /** What was said; the two parts of a quotation that its attribution interrupts, joined by a space. */
    private String content(Saying s, Cite cite) {
        Saying.Gap gap = s.gap();
        return gap == null
                ? cite.exact()
                : scene.text().words(s.start(), gap.start()) + " "
                        + scene.text().words(gap.end(), s.end());
    }

    /** Who spoke; a pronoun in a run of quotations is the speaker before it where the cast does not tell. */
    private Speaker speaker(Saying s) {
        int previous = done.size() - 1;
        if (s.follows() && previous >= 0) {
            return who.get(previous).as(s.speaker(), Math.min(who.get(previous).confidence(), s.confidence()));
        }
        if (s.speaker() == null) {
            return Speaker.NOBODY;
        }
        Speaker found = speakers.of(s.speaker());
        Speaker before = oneOf(s, found);
        if (before != null) {
            return before;
        }
        Speaker chained = SINGULAR.contains(lower(s.speaker())) ? chained(s, found) : again(s, found);
        Speaker known = chained == null ? found : chained;
        return known.actor() != null || known.anonymous() || known.words() == null
                ? known
                : issuers.of(known.words())
                        .map(p -> new Speaker(known.words(), p.actor(), false, null, List.of(), p.confidence()))
                        .orElse(known);
    }

    /**
     * Who is meant by words that lean on the speaker before: "one of them", "it" beside its words, "his statement" after
     * an unnamed person's; else null.
     */
    private @Nullable Speaker oneOf(Saying s, Speaker found) {
        int previous = done.size() - 1;
        NounPhrase words = s.speaker();
        if (previous < 0 || words == null) {
            return null;
        }
        Speaker last = who.get(previous);
        boolean near = scene.paragraphAt(s.start())
                        - scene.paragraphAt(done.get(previous).start())
                <= 1;
        String text = scene.text().words(words.start(), words.end()).toLowerCase(Locale.ROOT);
        if (!near || last.words() == null) {
            return null;
        }
        if (text.matches("(?:one|another|some|two) of them")) {
            return last.anonymous() ? last.as(words, 0.85) : null;
        }
        if (text.equals("it") && found.confidence() < Speakers.BAR) {
            return last.actor() != null && !speakers.isPerson(last.actor()) ? last.as(words, 0.7) : null;
        }
        boolean his = text.startsWith("his ") || text.startsWith("her ");
        return his && last.anonymous() && !last.words().headToken().tag().endsWith("S") ? last.as(words, 0.75) : null;
    }

    private static String lower(NounPhrase p) {
        return p.headToken().text().toLowerCase(Locale.ROOT);
    }

    /** The speaker of the saying before a pronoun in a run of quotations, or null. */
    private @Nullable Speaker chained(Saying s, Speaker found) {
        int previous = done.size() - 1;
        if (previous < 0 || found.confidence() >= 0.8) {
            return null;
        }
        if (s.speaker() != null && found.actor() != null && speakers.isSubjectBefore(found.actor(), s.speaker())) {
            return found.as(s.speaker(), 0.8);
        }
        Speaker last = who.get(previous);
        int apart = scene.paragraphAt(s.start())
                - scene.paragraphAt(done.get(previous).start());
        NounPhrase words = last.words();
        boolean run = apart <= 1
                && words != null
                && !words.headToken().tag().endsWith("S")
                && (last.actor() != null ? speakers.isPerson(last.actor()) : last.anonymous());
        boolean quoted = scene.isQuotedAt(done.get(previous).start()) && scene.isQuotedAt(s.start());
        return run && (quoted || found.confidence() < Speakers.BAR) ? last.as(s.speaker(), 0.75) : null;
    }

    /** Who is meant by "the statement" or "the official" where one spoke before, or null. */
    private @Nullable Speaker again(Saying s, Speaker found) {
        if (found.confidence() >= Speakers.BAR || s.speaker() == null || !Speakers.isDefinite(s.speaker())) {
            return null;
        }
        String noun = s.speaker().headToken().lemma();
        for (int i = done.size() - 1; i >= 0; i--) {
            NounPhrase words = who.get(i).words();
            boolean known = who.get(i).actor() != null || who.get(i).anonymous();
            if (words != null && (words.headToken().lemma().equals(noun) && known || isSaidIn(i, noun, s))) {
                return who.get(i).as(s.speaker(), 0.7);
            }
        }
        return null;
    }

    /** Whether an earlier saying, near by, names the paper that it was said in: "in their latest statement". */
    private boolean isSaidIn(int earlier, String paper, Saying s) {
        Saying said = done.get(earlier);
        boolean near = scene.paragraphAt(s.start()) - scene.paragraphAt(said.start()) <= 2;
        return near
                && who.get(earlier).actor() != null
                && said.clause().tokens().stream()
                        .anyMatch(t -> t.lemma().equals(paper)
                                && t.relates("obl")
                                && (t.end() <= said.start() || t.start() >= said.end()));
    }

    private @Nullable String within(Saying s) {
        for (int i = done.size() - 1; i >= 0 && i >= done.size() - MOST_WITHIN; i--) {
            Saying outer = done.get(i);
            boolean holdsCue = s.anchor() < 0
                    || s.clause().token(s.anchor()).start() >= outer.start()
                            && s.clause().token(s.anchor()).start() < outer.end();
            if (outer.covers(s) && holdsCue) {
                return out.get(i).id();
            }
        }
        return null;
    }

    /** A saying without the quotation marks around the whole of its words. */
    private Saying unquoted(Saying s) {
        Quotation q = scene.quotationAt(s.start());
        if (s.gap() != null) {
            return s;
        }
        if (q == null || !q.closed() || s.start() > q.start() || s.end() < q.end() || s.end() > q.close() + 1) {
            return s;
        }
        String text = scene.text().document().text();
        int end = text.charAt(q.end() - 1) == ',' && q.end() - 1 > q.start() ? q.end() - 1 : q.end();
        return s.at(q.start(), end);
    }

    private StatementKind kind(Saying s) {
        Quotation q = scene.quotationAt(s.start());
        if (s.gap() != null && scene.isQuotedAt(s.start()) || scene.isTurn(s.start())) {
            return StatementKind.DIRECT;
        }
        if (q != null && q.start() <= s.start() && q.end() >= s.end()) {
            return StatementKind.DIRECT;
        }
        boolean quoted = scene.quotations().stream().anyMatch(x -> x.open() >= s.start() && x.close() <= s.end());
        return quoted ? StatementKind.MIXED : StatementKind.INDIRECT;
    }
}
