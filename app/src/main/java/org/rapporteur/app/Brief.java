package org.rapporteur.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Stance;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;
import org.rapporteur.view.Dates;
import org.rapporteur.view.Facets;
import org.rapporteur.view.Names;

/** The record as a brief in Markdown. Every line of it gives its sources. */
final class Brief {
    private final RecordStore store;
    private final Names names;
    private final Sources sources;
    private final List<String> lines = new ArrayList<>();

    Brief(RecordStore store) throws RecordException {
        this.store = store;
        this.names = new Names(store);
        this.sources = new Sources(store, names);
    }

    /** The brief, line by line. */
    List<String> lines() throws RecordException {
        List<Meeting> meetings = store.facts(Meeting.class).stream()
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY))
                .toList();
        // A copy says again what its original says.
        List<Statement> statements = store.facts(Statement.class).stream()
                .filter(s -> !isCopy(s.article()))
                .sorted(Comparator.comparing(s -> Facets.date(s, names), Dates.BY_FIRST_DAY))
                .toList();
        lines.add("# Brief");
        lines.add("");
        lines.add("Every line ends with its sources: the number of the page in the list at the end, and the line in its"
                + " text.");
        section("The process in order of time", process(meetings));
        section("Who took part", parties(meetings));
        section("What each party said", said(statements));
        section("What is disputed", disputed(meetings, statements));
        section("Sources", sources.list());
        return lines;
    }

    private void section(String title, List<String> content) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        lines.addAll(content.isEmpty() ? List.of("Nothing in these pages.") : content);
    }

    private List<String> process(List<Meeting> meetings) throws RecordException {
        List<String> out = new ArrayList<>();
        for (Meeting m : meetings) {
            List<String> parts = new ArrayList<>();
            parts.add("**" + (m.date() == null ? "Undated" : m.date()) + "** " + Markdown.text(m.name())
                    + (m.place() == null ? "" : ", " + Markdown.text(m.place())) + " (" + JsonLines.name(m.status())
                    + ")");
            attendance(parts, "Hosts", m.hosts());
            attendance(parts, "Took part", m.participants());
            attendance(parts, "Declined", m.declined());
            attendance(parts, "Observed", m.observers());
            if (m.outcome() != null) {
                parts.add("Outcome: " + Markdown.text(m.outcome()));
            }
            out.add("- " + String.join(". ", parts) + ". " + sources.reference(m.cites()));
        }
        return out;
    }

    private void attendance(List<String> parts, String what, List<String> actors) {
        if (!actors.isEmpty()) {
            parts.add(what + ": " + Markdown.text(names.actors(actors)));
        }
    }

    private List<String> parties(List<Meeting> meetings) throws RecordException {
        List<String> out = new ArrayList<>();
        for (Actor a : store.facts(Actor.class)) {
            List<String> parts = new ArrayList<>();
            List<Cite> cites = new ArrayList<>();
            part(parts, cites, "hosted", a, meetings, Meeting::hosts);
            part(parts, cites, "took part in", a, meetings, Meeting::participants);
            part(parts, cites, "declined", a, meetings, Meeting::declined);
            part(parts, cites, "observed", a, meetings, Meeting::observers);
            if (parts.isEmpty()) {
                continue;
            }
            String role = a.roles().stream()
                    .map(RoleHeld::title)
                    .findFirst()
                    .map(t -> ", " + Markdown.text(t))
                    .orElse("");
            a.roles().stream().findFirst().ifPresent(r -> cites.add(r.cite()));
            out.add("- **" + Markdown.text(a.name()) + "**" + role + ": " + String.join("; ", parts) + ". "
                    + sources.reference(cites));
        }
        return out;
    }

    private static void part(
            List<String> parts,
            List<Cite> cites,
            String what,
            Actor actor,
            List<Meeting> meetings,
            Function<Meeting, List<String>> who) {
        List<String> which = new ArrayList<>();
        for (Meeting m : meetings) {
            if (who.apply(m).contains(actor.id())) {
                which.add(Markdown.text(m.name()) + (m.date() == null ? "" : " (" + m.date() + ")"));
                cites.addAll(m.cites());
            }
        }
        if (!which.isEmpty()) {
            parts.add(what + " " + String.join(", ", which));
        }
    }

    private List<String> said(List<Statement> statements) throws RecordException {
        Map<String, List<Statement>> bySpeaker = statements.stream()
                .filter(s -> s.speaker() != null)
                .collect(Collectors.groupingBy(
                        s -> Objects.requireNonNull(s.speaker()), TreeMap::new, Collectors.toList()));
        List<Map.Entry<String, List<Statement>>> speakers = bySpeaker.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .toList();
        List<String> out = new ArrayList<>();
        for (Map.Entry<String, List<Statement>> speaker : speakers) {
            out.addAll(heading(out, Markdown.text(String.valueOf(names.actor(speaker.getKey())))));
            for (Statement s : speaker.getValue()) {
                out.add(line(s, null));
            }
        }
        List<Statement> unnamed = statements.stream()
                .filter(s -> s.speaker() == null && s.speakerText() != null)
                .toList();
        if (!unnamed.isEmpty()) {
            out.addAll(heading(out, "Sources without a name"));
            for (Statement s : unnamed) {
                out.add(line(s, s.speakerText()));
            }
        }
        return out;
    }

    private static List<String> heading(List<String> before, String text) {
        return before.isEmpty() ? List.of("### " + text, "") : List.of("", "### " + text, "");
    }

    private String line(Statement s, @Nullable String speaker) throws RecordException {
        String date = Facets.date(s, names);
        String stance = s.stance() == null ? "" : ", " + JsonLines.name(s.stance());
        String content = Markdown.text(s.content());
        String when = s.said() != null ? s.said() : date == null ? "undated" : "reported " + date;
        return "- " + when + stance + ": "
                + (speaker == null ? "" : Markdown.text(speaker) + ": ")
                + (s.kind() == StatementKind.DIRECT ? "“" + content + "”" : content) + " "
                + sources.reference(List.of(s.cite()));
    }

    private List<String> disputed(List<Meeting> meetings, List<Statement> statements) throws RecordException {
        List<String> out = new ArrayList<>();
        for (Meeting m : meetings) {
            for (Meeting.FieldDifference d : m.differences()) {
                List<String> sides = new ArrayList<>();
                for (CitedValue v : d.values()) {
                    sides.add(Markdown.text(String.valueOf(names.actor(v.value()))) + " "
                            + sources.reference(List.of(v.cite())));
                }
                out.add("- " + Markdown.text(m.name()) + ", " + d.field() + ": " + String.join("; or ", sides));
            }
        }
        for (Statement s : statements) {
            if (s.stance() == Stance.DENIES || s.stance() == Stance.DOUBTS) {
                String speaker = s.speaker() != null ? names.actor(s.speaker()) : s.speakerText();
                out.add(line(s, speaker == null ? "somebody" : speaker));
            }
        }
        return out;
    }

    private boolean isCopy(String article) {
        Article a = names.article(article);
        return a != null && a.duplicateOf() != null;
    }
}
