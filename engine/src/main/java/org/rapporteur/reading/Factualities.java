package org.rapporteur.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.Argument;
import org.rapporteur.grammar.Frame;
import org.rapporteur.grammar.Outer;
import org.rapporteur.grammar.Reality;
import org.rapporteur.grammar.Role;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Party;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

/** Joins what grammar says of a frame's reality with the statements in which it stands. */
public final class Factualities {
    private final Understood understood;
    private final List<Statement> statements;
    private final Citer citer;

    /** @param statements of the text, with local ids */
    public Factualities(Understood understood, List<Statement> statements) {
        this.understood = understood;
        this.statements = List.copyOf(statements);
        this.citer = understood.text().document().citer();
    }

    /** How far the page makes what a frame tells so, and who vouches for it. */
    public Factuality of(Sentence s, Frame frame) {
        return new Factuality(status(frame.reality()), vouchers(s, frame));
    }

    private static Factuality.Status status(Reality reality) {
        return switch (reality.kind()) {
            case ASKED -> Factuality.Status.ASKED;
            case POSSIBLE, SUPPOSED -> Factuality.Status.HYPOTHETICAL;
            case WANTED -> Factuality.Status.PROPOSED;
            case PLANNED -> reality.negated() ? Factuality.Status.NOT : Factuality.Status.PLANNED;
            case TOLD -> reality.negated() ? Factuality.Status.NOT : Factuality.Status.ACTUAL;
        };
    }

    private List<Voucher> vouchers(Sentence s, Frame frame) {
        List<Voucher> out = new ArrayList<>();
        Optional<Statement> around = around(frame.word());
        for (Outer o : frame.outers()) {
            Voucher.Attitude attitude = attitude(o.link());
            if (attitude != null) {
                Frame outer = understood.frames().of(o);
                String who = doer(s, outer)
                        .or(() -> around.flatMap(Factualities::speaker))
                        .orElse(null);
                out.add(new Voucher(who, attitude, around.map(Statement::id).orElse(null)));
            }
        }
        around.filter(x -> out.isEmpty()).ifPresent(x -> out.add(voucher(x)));
        return out;
    }

    private static Voucher voucher(Statement statement) {
        boolean denies = statement.stance() == Stance.DENIES && statement.kind() == StatementKind.INDIRECT;
        return new Voucher(
                speaker(statement).orElse(null),
                denies ? Voucher.Attitude.DENIES : Voucher.Attitude.ASSERTS,
                statement.id());
    }

    private static Voucher.@Nullable Attitude attitude(Outer.Link link) {
        return switch (link) {
            case SAYS -> Voucher.Attitude.ASSERTS;
            case DENIES -> Voucher.Attitude.DENIES;
            case DOUBTS -> Voucher.Attitude.DOUBTS;
            case ACCUSES -> Voucher.Attitude.ACCUSES;
            case ASKS, WANTS, PLANS, TRIES, FAILS, REFUSES, CAUSES -> null;
        };
    }

    private Optional<String> doer(Sentence s, Frame frame) {
        return frame.first(Role.DOER)
                .map(Argument::heads)
                .flatMap(heads -> understood.parties().of(s, heads).stream().findFirst())
                .map(Party::actor);
    }

    /** The statements of the text, with local ids. */
    public List<Statement> said() {
        return statements;
    }

    /** The innermost statement that a word stands in. */
    public Optional<Statement> around(Token word) {
        return statements.stream()
                .filter(x -> citer.charOffset(x.cite().start()) <= word.start()
                        && word.end() <= citer.charOffset(x.cite().end()))
                .min(Comparator.comparingInt(x -> x.cite().end() - x.cite().start()));
    }

    /** The local id of who makes a statement, or of the body that an unnamed speaker belongs to. */
    public static Optional<String> speaker(Statement statement) {
        return Optional.ofNullable(statement.speaker()).or(() -> Optional.ofNullable(statement.affiliation()));
    }
}
