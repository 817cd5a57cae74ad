package org.rapporteur.reading.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.grammar.Frame;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.parties.Mention;
import org.rapporteur.reading.meetings.Telling.Naming;
import org.rapporteur.reading.meetings.Telling.Reference;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.TimexType;

/** Reads captions that name no meeting: two persons in one picture, with a date or a place. */
final class Pictures {
    private final Scene scene;

    Pictures(Scene scene) {
        this.scene = scene;
    }

    Optional<Telling> read() {
        Set<String> persons = new LinkedHashSet<>();
        scene.understood().cast().in(scene.sentence()).stream()
                .map(Mention::actor)
                .filter(scene::isPerson)
                .forEach(persons::add);
        List<String> dates = scene.understood().text().times().stream()
                .filter(t -> t.sentence() == scene.sentence().index() && t.type() == TimexType.DATE)
                .map(TimeExpression::value)
                .distinct()
                .toList();
        String date = dates.size() == 1 ? dates.get(0) : null;
        String place = scene.places().last();
        if (persons.size() < 2
                || date == null && place == null
                || scene.frames().stream().anyMatch(Pictures::isDeed)) {
            return Optional.empty();
        }
        return Optional.of(Telling.of(
                scene.sentence().index(),
                0,
                Naming.bare(Sort.TALKS, Telling.PICTURE, Reference.NEW),
                MeetingStatus.HELD,
                date,
                place,
                Roll.of(persons),
                null));
    }

    private static boolean isDeed(Frame f) {
        return f.is("say") || f.is("accuse") || f.is("attack");
    }
}
