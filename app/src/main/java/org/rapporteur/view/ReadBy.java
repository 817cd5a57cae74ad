package org.rapporteur.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Fact;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Statement;

/** Tells what the rules read from what second readers proposed. */
public final class ReadBy {
    private ReadBy() {}

    /** The second readers that proposed a fact, or sides of it. */
    public static List<String> of(Fact fact) {
        if (fact instanceof Statement s) {
            return some(s.reader());
        } else if (fact instanceof Meeting m) {
            return some(m.reader());
        } else if (fact instanceof Claim c) {
            return Stream.of(c.assertedBy(), c.deniedBy(), c.doubtedBy())
                    .flatMap(List::stream)
                    .flatMap(s -> some(s.reader()).stream())
                    .distinct()
                    .toList();
        }
        return List.of();
    }

    private static List<String> some(@Nullable String reader) {
        return reader == null ? List.of() : List.of(reader);
    }

    /** A fact as the rules read it; empty where they did not. */
    static Optional<Fact> byRules(Fact fact) {
        if (of(fact).isEmpty()) {
            return Optional.of(fact);
        }
        if (!(fact instanceof Claim c)) {
            return Optional.empty();
        }
        Claim left = new Claim(
                c.id(), c.proposition(), byRules(c.assertedBy()), byRules(c.deniedBy()), byRules(c.doubtedBy()));
        boolean none =
                Stream.of(left.assertedBy(), left.deniedBy(), left.doubtedBy()).allMatch(List::isEmpty);
        return none ? Optional.empty() : Optional.of(left);
    }

    private static List<Claim.Side> byRules(List<Claim.Side> sides) {
        return sides.stream().filter(s -> s.reader() == null).toList();
    }
}
