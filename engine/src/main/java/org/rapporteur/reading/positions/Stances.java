package org.rapporteur.reading.positions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.reading.events.Found;
import org.rapporteur.record.PositionStance;

/** Which position an event's words take; {@code policy-nouns.tsv} tells what one can be for or against. */
final class Stances {
    private final Set<String> policies;

    Stances() {
        try (InputStream in = Objects.requireNonNull(Stances.class.getResourceAsStream("policy-nouns.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            policies = lines.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stance; empty when the event tells of none: a deed, a denial of fact, a plan to meet. */
    Optional<PositionStance> of(Sentence s, Found f) {
        String rule = f.rule();
        if (rule.equals("until")) {
            return Optional.of(PositionStance.CONDITIONS);
        }
        return switch (f.root()) {
            case REQUEST -> Optional.of(PositionStance.DEMANDS);
            case REJECT ->
                rule.startsWith("deny-v")
                                || rule.startsWith("violate")
                                || rule.endsWith("<deny")
                                || rule.contains("<fail")
                                || rule.startsWith("fail")
                        ? Optional.empty()
                        : Optional.of(PositionStance.REJECTS);
            case AGREE ->
                rule.endsWith("<will") || rule.endsWith("<plan")
                        ? Optional.empty()
                        : Optional.of(PositionStance.OFFERS);
            case SUPPORT, CONCEDE ->
                rule.equals("accept-demand") || !rule.contains("<") && aboutPolicy(s, f.trigger())
                        ? Optional.of(PositionStance.ACCEPTS)
                        : Optional.empty();
            case SANCTION -> aboutPolicy(s, f.trigger()) ? Optional.of(PositionStance.REJECTS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean aboutPolicy(Sentence s, Token trigger) {
        return s.children(trigger).stream()
                .filter(c -> c.relates("obj") || c.relation().equals("nsubj:pass") || c.relates("nmod"))
                .anyMatch(c -> policies.contains(c.lemma()));
    }
}
