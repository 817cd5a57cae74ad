package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Words;

/** What is disputed: each claim that somebody denies or doubts, with those who assert it. */
final class DisputeSentences {
    private DisputeSentences() {}

    static List<Part> of(Material material) throws RecordException {
        List<Part> out = new ArrayList<>();
        List<Cite> oneSided = new ArrayList<>();
        Set<String> before = new HashSet<>();
        int others = 0;
        for (Claim c : material.all(Claim.class)) {
            if (c.deniedBy().isEmpty() && c.doubtedBy().isEmpty()) {
                others++;
                c.assertedBy().forEach(s -> oneSided.add(s.cite()));
                continue;
            }
            List<Line> lines = new ArrayList<>();
            String claim = Material.quoted(Material.capital(c.proposition()));
            Set<String> quoted = new HashSet<>(before);
            quoted.add(letters(claim));
            side("Asserted", c.assertedBy(), material, quoted, lines);
            side("Denied", c.deniedBy(), material, quoted, lines);
            side("Doubted", c.doubtedBy(), material, quoted, lines);
            before.addAll(quoted);
            before.remove(letters(claim));
            out.add(new Part(claim, lines));
        }
        if (!oneSided.isEmpty()) {
            String is = others == 1 ? "One more claim is" : Material.capital(Words.number(others)) + " more claims are";
            out.add(new Part(
                    out.isEmpty() ? null : "Not answered",
                    List.of(new Line(
                            "",
                            is + " asserted, and nobody here denies or doubts " + (others == 1 ? "it." : "them."),
                            oneSided))));
        }
        return out;
    }

    /** One line a side: who, and the sentence of the first, unless it is among those quoted of this claim. */
    private static void side(
            String how, List<Claim.Side> sides, Material material, Set<String> quoted, List<Line> lines)
            throws RecordException {
        if (sides.isEmpty()) {
            return;
        }
        List<String> who = sides.stream()
                .map(s -> material.source(
                        s.source(), pronoun(s.sourceText()), s.cite().article()))
                .distinct()
                .toList();
        String quote = material.quote(sides.get(0).cite());
        List<Cite> cites = new ArrayList<>();
        for (Claim.Side side : sides) {
            cites.addAll(
                    material.naming(List.of(side.cite()), side.source() == null ? List.of() : List.of(side.source())));
        }
        lines.add(
                new Line(how, "by " + Words.list(who) + "." + (quoted.add(letters(quote)) ? " " + quote : ""), cites));
    }

    private static String letters(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** A pronoun names nobody. */
    private static @Nullable String pronoun(@Nullable String text) {
        boolean says =
                text != null && Stream.of("he", "she", "they", "it", "we", "i").noneMatch(text::equalsIgnoreCase);
        return says ? text : text == null ? null : "an unnamed source";
    }
}
