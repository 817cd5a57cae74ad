package org.rapporteur.reading.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.grammar.FrameFinder;
import org.rapporteur.knowledge.Countries;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.language.LanguageModel;
import org.rapporteur.language.Text;
import org.rapporteur.language.TextReader;
import org.rapporteur.page.Document;
import org.rapporteur.parties.Cast;
import org.rapporteur.parties.CastReader;
import org.rapporteur.parties.PartyFinder;
import org.rapporteur.reading.Factualities;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.statements.StatementReader;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;

/** Sentences in, coded events out, for those who come from other event coders. Safe for use by several threads. */
public final class Coder {
    private final TextReader texts;
    private final CastReader casts;
    private final StatementReader statements;
    private final EventReader events;
    private final FrameFinder frames = new FrameFinder();
    private final Knowledge knowledge;
    private final Countries countries;

    public Coder(LanguageModel model, Knowledge knowledge) {
        this.texts = new TextReader(model);
        this.casts = new CastReader(knowledge);
        this.statements = new StatementReader(knowledge);
        this.countries = knowledge.countries();
        this.knowledge = knowledge;
        this.events = new EventReader(knowledge);
    }

    /**
     * An event as coders give it.
     *
     * @param cameo CAMEO code
     * @param actor name of who does it, or null
     * @param actorCountry ISO 3166-1 alpha-3, or null
     * @param recipient name of whom it is done to, or null
     * @param recipientCountry ISO 3166-1 alpha-3, or null
     */
    public record Coded(
            EventType eventType,
            String cameo,
            @Nullable String actor,
            @Nullable String actorCountry,
            @Nullable String recipient,
            @Nullable String recipientCountry,
            EventStatus status) {}

    /**
     * The events of a sentence or a few, talks and visits too.
     *
     * @param date EDTF date on which the text was published, or null
     */
    public List<Coded> code(String text, @Nullable String date) {
        if (text.isBlank()) {
            return List.of();
        }
        Text read = texts.read(Document.ofText(text, date));
        Cast cast = Lands.peopled(read, countries, casts.read(read));
        Understood understood = new Understood(read, cast, frames.of(read), new PartyFinder(read, cast, knowledge));
        return events.all(understood, new Factualities(understood, statements.read(read, cast))).stream()
                .map(e -> coded(e, cast))
                .toList();
    }

    private Coded coded(Event e, Cast cast) {
        Actor actor = e.actor() == null ? null : cast.actor(e.actor());
        Actor recipient = e.recipient() == null ? null : cast.actor(e.recipient());
        return new Coded(
                e.eventType(),
                events.cameo(e),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.country(),
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.country(),
                e.status());
    }
}
