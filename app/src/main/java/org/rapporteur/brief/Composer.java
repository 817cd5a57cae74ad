package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.brief.Brief.Section;
import org.rapporteur.record.Cite;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.Subject;

/** Composes a brief: which sections there are, and in which order. */
public final class Composer {
    private Composer() {}

    /** The brief of a record within a scope; it has no sections when the scope holds nothing. */
    public static Brief compose(RecordFacts facts, Scope scope) throws RecordException {
        Material material = new Material(facts, scope);
        List<Section> sections = new ArrayList<>();
        parts("Meetings", MeetingSentences.of(material), sections);
        lines("Who took part", PartySentences.of(material), sections);
        parts("What each party wants", PositionSentences.of(material), sections);
        parts("What is disputed", DisputeSentences.of(material), sections);
        lines("Where sources differ", DifferenceSentences.of(material), sections);
        lines("Figures", FigureSentences.of(material), sections);
        parts("In their own words", QuoteSentences.of(material), sections);
        lines("How outlets call the parties", LabelSentences.of(material), sections);
        List<Cite> cites = new ArrayList<>();
        for (Section section : sections) {
            section.parts().forEach(p -> p.lines().forEach(l -> cites.addAll(l.cites())));
        }
        if (!cites.isEmpty()) {
            sections.add(0, new Section("In short", List.of(new Part(null, Summary.of(material, cites)))));
        }
        String subject = facts.store().read(Subject::of);
        String title = subject.isEmpty() ? "Brief of the record" : "Brief: " + subject;
        return new Brief(title, scope.sentence(facts.names()), sections, Bibliography.of(cites, facts));
    }

    private static void lines(String title, List<Line> lines, List<Section> sections) {
        if (!lines.isEmpty()) {
            sections.add(new Section(title, List.of(new Part(null, lines))));
        }
    }

    private static void parts(String title, List<Part> parts, List<Section> sections) {
        if (!parts.isEmpty()) {
            sections.add(new Section(title, parts));
        }
    }
}
