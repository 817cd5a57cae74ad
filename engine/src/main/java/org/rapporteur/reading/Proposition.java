package org.rapporteur.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;

/**
 * Something that a source holds, denies or doubts about a party: one side of what linking may find to be a claim. It is
 * put without negation: "has not supplied arms" is a denial of "supplies arms".
 *
 * @param predicate name of a class of predicates, or the lemma of a word that belongs to none
 * @param known whether {@code predicate} is a class
 * @param subject actor id of who does it, or null
 * @param object actor id of whom it is done to, or null
 * @param lemmas of the words that say it, those of names left out, sorted
 * @param attitude what the source makes of it
 * @param source actor id of the source, or null
 * @param sourceText the source as written; null for the article's own voice
 * @param statement id of the statement that says it, or null
 * @param words it in words of the page
 * @param cite the words of the source, or of the article
 * @param reader the second reader that proposed it, by its name; null for what the rules read
 */
public record Proposition(
        String predicate,
        boolean known,
        @Nullable String subject,
        @Nullable String object,
        List<String> lemmas,
        Attitude attitude,
        @Nullable String source,
        @Nullable String sourceText,
        @Nullable String statement,
        String words,
        Cite cite,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reader) {

    /** A proposition that the rules read. */
    public Proposition(
            String predicate,
            boolean known,
            @Nullable String subject,
            @Nullable String object,
            List<String> lemmas,
            Attitude attitude,
            @Nullable String source,
            @Nullable String sourceText,
            @Nullable String statement,
            String words,
            Cite cite) {
        this(predicate, known, subject, object, lemmas, attitude, source, sourceText, statement, words, cite, null);
    }

    public Proposition {
        lemmas = List.copyOf(lemmas);
    }

    /** What a source makes of a proposition. */
    public enum Attitude {
        ASSERTS,
        DENIES,
        DOUBTS
    }

    /** Whether it is the article that speaks, and nobody that it names. */
    public boolean isOutlets() {
        return source == null && sourceText == null;
    }

    /** The same proposition with other parties. */
    public Proposition of(@Nullable String newSubject, @Nullable String newObject) {
        return new Proposition(
                predicate,
                known,
                newSubject,
                newObject,
                lemmas,
                attitude,
                source,
                sourceText,
                statement,
                words,
                cite,
                reader);
    }

    /** The same proposition from another source. */
    public Proposition from(@Nullable String newSource) {
        return new Proposition(
                predicate,
                known,
                subject,
                object,
                lemmas,
                attitude,
                newSource,
                sourceText,
                statement,
                words,
                cite,
                reader);
    }

    /** What another source makes of the same proposition. */
    public Proposition by(Attitude newAttitude, @Nullable String newSource, @Nullable String newSourceText) {
        return new Proposition(
                predicate,
                known,
                subject,
                object,
                lemmas,
                newAttitude,
                newSource,
                newSourceText,
                statement,
                words,
                cite,
                reader);
    }

    /** The same proposition, said elsewhere. */
    public Proposition citing(@Nullable String newStatement, Cite newCite) {
        return new Proposition(
                predicate,
                known,
                subject,
                object,
                lemmas,
                attitude,
                source,
                sourceText,
                newStatement,
                words,
                newCite,
                reader);
    }

    /** The same proposition as a second reader proposed it. */
    public Proposition proposedBy(String secondReader) {
        return new Proposition(
                predicate,
                known,
                subject,
                object,
                lemmas,
                attitude,
                source,
                sourceText,
                statement,
                words,
                cite,
                secondReader);
    }

    /** The same proposition with its actor ids replaced. */
    public Proposition withActors(UnaryOperator<String> ids) {
        return new Proposition(
                predicate,
                known,
                subject == null ? null : ids.apply(subject),
                object == null ? null : ids.apply(object),
                lemmas,
                attitude,
                source == null ? null : ids.apply(source),
                sourceText,
                statement,
                words,
                cite,
                reader);
    }
}
