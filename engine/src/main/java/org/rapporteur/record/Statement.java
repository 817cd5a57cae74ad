package org.rapporteur.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something said.
 *
 * @param id stable id
 * @param article id of the article
 * @param content what was said, exact words of the page, without the outer quotation marks
 * @param cue the reporting word as written, null for a quotation that goes on without one
 * @param speaker actor id, or null when not named or not sure
 * @param speakerText the speaker as written ("an Afghan official"), or null
 * @param anonymous whether the source is unnamed
 * @param affiliation actor id of the body that an unnamed source belongs to, or null
 * @param coSpeakers actor ids of further speakers of the same words
 * @param via the outlet, agency or occasion it was said to, as written, or null
 * @param said EDTF date at which it was said, or null
 * @param stance or null
 * @param continues id of the statement that it goes on with, or null
 * @param within id of the statement in which it is told, or null
 * @param confidence how often such statements were right on the pages where it was measured, content and speaker, 0 to 1;
 *     0 where that was not measured, as of a second reader
 * @param cite the words of {@code content}
 * @param speakerCite the words of {@code speakerText}, or null
 * @param reader the second reader that proposed it, by its name; null for what the rules read
 */
public record Statement(
        String id,
        String article,
        StatementKind kind,
        String content,
        @Nullable String cue,
        @Nullable String speaker,
        @Nullable String speakerText,
        boolean anonymous,
        @Nullable String affiliation,
        List<String> coSpeakers,
        @Nullable String via,
        @Nullable String said,
        @Nullable Stance stance,
        @Nullable String continues,
        @Nullable String within,
        double confidence,
        Cite cite,
        @Nullable Cite speakerCite,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reader)
        implements Fact {

    /** A statement that the rules read. */
    public Statement(
            String id,
            String article,
            StatementKind kind,
            String content,
            @Nullable String cue,
            @Nullable String speaker,
            @Nullable String speakerText,
            boolean anonymous,
            @Nullable String affiliation,
            List<String> coSpeakers,
            @Nullable String via,
            @Nullable String said,
            @Nullable Stance stance,
            @Nullable String continues,
            @Nullable String within,
            double confidence,
            Cite cite,
            @Nullable Cite speakerCite) {
        this(
                id,
                article,
                kind,
                content,
                cue,
                speaker,
                speakerText,
                anonymous,
                affiliation,
                coSpeakers,
                via,
                said,
                stance,
                continues,
                within,
                confidence,
                cite,
                speakerCite,
                null);
    }

    public Statement {
        coSpeakers = List.copyOf(coSpeakers);
    }

    /** The same statement with the day it was said replaced. */
    public Statement withSaid(UnaryOperator<String> dates) {
        return new Statement(
                id,
                article,
                kind,
                content,
                cue,
                speaker,
                speakerText,
                anonymous,
                affiliation,
                coSpeakers,
                via,
                said == null ? null : dates.apply(said),
                stance,
                continues,
                within,
                confidence,
                cite,
                speakerCite,
                reader);
    }

    /** The same statement with its actor ids replaced. */
    public Statement withActors(UnaryOperator<String> ids) {
        return new Statement(
                id,
                article,
                kind,
                content,
                cue,
                speaker == null ? null : ids.apply(speaker),
                speakerText,
                anonymous,
                affiliation == null ? null : ids.apply(affiliation),
                coSpeakers.stream().map(ids).distinct().toList(),
                via,
                said,
                stance,
                continues,
                within,
                confidence,
                cite,
                speakerCite,
                reader);
    }
}
