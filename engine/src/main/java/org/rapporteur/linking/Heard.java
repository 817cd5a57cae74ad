package org.rapporteur.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.reading.Proposition;
import org.rapporteur.record.Statement;

/** Whom propositions are heard from, after statements were given another speaker. */
final class Heard {
    private final Map<String, Statement> corrected;

    /** @param ids of the statements that were corrected */
    Heard(Set<String> ids, List<Statement> statements) {
        corrected = ids.isEmpty()
                ? Map.of()
                : statements.stream()
                        .filter(s -> ids.contains(s.id()))
                        .collect(Collectors.toMap(Statement::id, s -> s));
    }

    /** The proposition, from the speaker of its statement. */
    Proposition of(Proposition p) {
        Statement s = p.statement() == null ? null : corrected.get(p.statement());
        return s == null ? p : p.from(s.speaker());
    }
}
