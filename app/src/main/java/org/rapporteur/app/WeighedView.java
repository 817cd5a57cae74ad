package org.rapporteur.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.linking.Weighed;
import org.rapporteur.linking.Weighed.Pair;
import org.rapporteur.linking.Weighed.Telling;
import org.rapporteur.linking.identity.Evidence;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.view.Names;
import org.rapporteur.view.Plain;

/** Tells what keeps two facts apart, or what made one of several tellings: as tables, or as a line of JSON. */
final class WeighedView {
    private static final int LONGEST = 160;

    private final Fact one;
    private final Fact other;
    private final Weighed weighed;
    private final Names names;

    WeighedView(Fact one, Fact other, Weighed weighed, Names names) {
        this.one = one;
        this.other = other;
        this.weighed = weighed;
        this.names = names;
    }

    /** @param most how many pairs of tellings to show */
    void print(int most, PrintWriter out) {
        out.println(id(one) + "  " + Plain.line(name(one)));
        if (!isOne()) {
            out.println(id(other) + "  " + Plain.line(name(other)));
        }
        out.println();
        out.println(verdict());
        List<Pair> shown = new ArrayList<>(weighed.pairs());
        Pair ruledOut = isOne() ? null : weighed.ruledOut();
        if (ruledOut != null) {
            shown.remove(ruledOut);
            shown.add(0, ruledOut);
        }
        for (Pair p : shown.stream().limit(most).toList()) {
            out.println();
            out.println("  " + said(p.here()));
            out.println("  " + said(p.there()));
            TextTable table = new TextTable(List.of("weight", "what", "here", "there"));
            p.evidence().forEach(e -> table.add(List.of(weight(e), e.feature(), e.here(), e.there())));
            table.add(List.of(p.isRuledOut() ? "never" : number(p.score()), "sum", "needed: " + number(p.bar()), ""));
            table.print(out, Terminal.width());
        }
        int left = weighed.pairs().size() - most;
        if (left > 0) {
            out.println();
            out.println("and " + left + " more pairs; --all shows them");
        }
    }

    /** One line. */
    String json() {
        ObjectNode out = new ObjectMapper().createObjectNode();
        out.put("kind", JsonLines.type(one.getClass()));
        out.put("one", id(one));
        out.put("other", id(other));
        out.put("verdict", verdict());
        put(out, "score", weighed.ruledOut() == null ? weighed.score() : null);
        out.put("needed", weighed.bar());
        ArrayNode pairs = out.putArray("pairs");
        for (Pair p : weighed.pairs()) {
            ObjectNode pair = pairs.addObject();
            put(pair.putObject("here"), p.here());
            put(pair.putObject("there"), p.there());
            put(pair, "score", p.isRuledOut() ? null : p.score());
            pair.put("needed", p.bar());
            ArrayNode evidence = pair.putArray("evidence");
            for (Evidence e : p.evidence()) {
                ObjectNode line = evidence.addObject();
                line.put("feature", e.feature());
                line.put("here", e.here());
                line.put("there", e.there());
                put(line, "weight", e.isVeto() ? null : e.weight());
                line.put("rulesOut", e.isVeto());
            }
        }
        return out.toString();
    }

    private String verdict() {
        if (isOne()) {
            return weighed.pairs().isEmpty()
                    ? "One telling, with nothing to be joined to."
                    : (weighed.pairs().size() + 1) + " tellings were made one; each with the one before it that it is"
                            + " most like.";
        } else if (weighed.pairs().isEmpty()) {
            return "There are no tellings of both to be held against each other.";
        }
        long ruledOut = weighed.pairs().stream().filter(Pair::isRuledOut).count();
        String pairs = weighed.pairs().size() == 1 ? "1 pair" : weighed.pairs().size() + " pairs";
        if (ruledOut > 0) {
            return "They are kept apart: of " + pairs + " of tellings " + ruledOut + " are ruled out.";
        }
        String score = pairs + " of tellings score " + number(weighed.score()) + " on average, and "
                + number(weighed.bar()) + " is needed";
        return weighed.score() < weighed.bar()
                ? "They are kept apart: " + score + "."
                : "They might be one: " + score + "; each fits others better, or a person ruled otherwise.";
    }

    private boolean isOne() {
        return id(one).equals(id(other));
    }

    private String said(Telling t) {
        String words = Plain.line(t.words());
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words;
        Article article = t.article() == null ? null : names.article(t.article());
        return article == null ? cut : cut + " (" + Plain.line(article.source()) + ")";
    }

    private static void put(ObjectNode node, Telling t) {
        node.put("article", t.article());
        node.put("words", t.words());
    }

    private static void put(ObjectNode node, String field, @Nullable Double number) {
        if (number == null) {
            node.putNull(field);
        } else {
            node.put(field, Math.round(number * 100) / 100.0);
        }
    }

    private static String weight(Evidence e) {
        return e.isVeto() ? "never" : (e.weight() >= 0 ? "+" : "") + number(e.weight());
    }

    private static String number(double n) {
        return String.format(Locale.ROOT, "%.2f", n);
    }

    private static String id(Fact fact) {
        if (fact instanceof Actor a) {
            return a.id();
        }
        return fact instanceof Meeting m ? m.id() : ((Claim) fact).id();
    }

    private static String name(Fact fact) {
        if (fact instanceof Actor a) {
            return a.name();
        }
        return fact instanceof Meeting m ? m.name() : ((Claim) fact).proposition();
    }
}
