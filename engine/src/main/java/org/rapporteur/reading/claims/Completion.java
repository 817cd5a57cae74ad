package org.rapporteur.reading.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.ClaimWords;
import org.rapporteur.knowledge.ClaimWords.ClaimClass;
import org.rapporteur.reading.Proposition;

/**
 * Completes propositions that leave a party open ("it", "both sides") by the nearest one of the same predicate whose other
 * party is the same; drops those that stay open and say too little.
 */
final class Completion {
    private static final int NEAR = 20;

    private final ClaimWords words;

    Completion(ClaimWords words) {
        this.words = words;
    }

    List<Draft> complete(List<Draft> drafts) {
        List<Draft> whole = drafts.stream().filter(this::isWhole).toList();
        List<Draft> out = new ArrayList<>();
        for (Draft d : drafts) {
            if (isWhole(d)) {
                out.add(d);
                continue;
            }
            Proposition p = d.proposition();
            Draft near = whole.stream()
                    .filter(w -> w.at() != d.at()
                            && Math.abs(w.sentence() - d.sentence()) <= NEAR
                            && fits(p, w.proposition()))
                    .min(Comparator.comparingInt((Draft w) -> Math.abs(w.at() - d.at()) + (w.at() > d.at() ? 1 : 0)))
                    .orElse(null);
            if (near != null) {
                Proposition q = near.proposition();
                String subject = p.subject() == null ? q.subject() : p.subject();
                String object = p.object() == null ? other(subject, q) : p.object();
                out.add(new Draft(p.of(subject, object), d.sentence(), d.at(), d.asked()));
            } else if (p.known()
                    && p.statement() != null
                    && (p.subject() != null || !meaning(p).other())) {
                out.add(d);
            }
        }
        return out;
    }

    private boolean isWhole(Draft d) {
        Proposition p = d.proposition();
        return !p.known()
                || p.subject() != null && (p.object() != null || !meaning(p).other());
    }

    private boolean fits(Proposition open, Proposition whole) {
        boolean mutual = meaning(open).mutual();
        return open.predicate().equals(whole.predicate())
                && (open.subject() == null
                        || open.subject().equals(whole.subject())
                        || mutual && open.subject().equals(whole.object()))
                && (open.object() == null ? mutual : open.object().equals(whole.object()));
    }

    private static @Nullable String other(@Nullable String subject, Proposition whole) {
        return Objects.equals(subject, whole.object()) ? whole.subject() : whole.object();
    }

    private ClaimClass meaning(Proposition p) {
        return words.meaning(p.predicate()).orElseThrow();
    }
}
