package org.rapporteur.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Position;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.Names;
import org.rapporteur.view.Words;

/** The process in a few sentences: how many articles, meetings, refusals, positions and disputes, and of which time. */
final class Summary {
    private Summary() {}

    /** @param cites of all other lines: the articles that they stand in are what is summed up */
    static List<Line> of(Material material, Collection<Cite> cites) throws RecordException {
        List<Line> out = new ArrayList<>();
        articles(material, cites, out);
        meetings(material, out);
        lastAndNext(material, cites, out);
        List<Position> positions = material.all(Position.class);
        if (!positions.isEmpty()) {
            long parties = positions.stream()
                    .map(p -> material.side(p.party()))
                    .distinct()
                    .count();
            out.add(new Line(
                    "",
                    "They give " + count(positions.size(), "position") + " of "
                            + (parties == 1 ? "one side." : Words.number((int) parties) + " sides."),
                    positions.stream().map(Position::cite).toList()));
        }
        disputes(material, out);
        return out;
    }

    private static void articles(Material material, Collection<Cite> cites, List<Line> out) {
        Names names = material.facts().names();
        TreeSet<String> articles = new TreeSet<>();
        cites.forEach(c -> articles.add(c.article()));
        TreeSet<String> outlets = new TreeSet<>();
        articles.forEach(a -> outlets.add(names.outlet(a)));
        List<String> dates = new ArrayList<>();
        for (String article : articles) {
            String published = names.published(article);
            if (published != null && Edtf.first(published) != null) {
                dates.add(published);
            }
        }
        String period = "";
        if (!dates.isEmpty()) {
            String first = dates.stream().min(Dates.BY_FIRST_DAY).orElseThrow();
            String last = dates.stream().max(Dates.BY_LAST_DAY).orElseThrow();
            period = first.equals(last)
                    ? ", published " + EnglishDate.of(first)
                    : ", published from " + EnglishDate.of(first) + " to " + EnglishDate.of(last);
        }
        if (!articles.isEmpty()) {
            out.add(new Line(
                    "",
                    "This brief draws on " + count(articles.size(), "article") + " of "
                            + count(outlets.size(), "outlet") + period + ".",
                    List.copyOf(new TreeSet<>(cites))));
        }
    }

    private static void meetings(Material material, List<Line> out) throws RecordException {
        List<Meeting> meetings = material.all(Meeting.class);
        List<Cite> cites = meetings.stream().flatMap(m -> m.cites().stream()).toList();
        if (cites.isEmpty()) {
            return;
        }
        Map<MeetingStatus, Integer> counts = new EnumMap<>(MeetingStatus.class);
        meetings.forEach(m -> counts.merge(m.status(), 1, Integer::sum));
        List<String> each = new ArrayList<>();
        counts.forEach((status, n) -> each.add(Words.number(n) + " " + JsonLines.name(status)));
        long undated = meetings.stream().filter(m -> m.toldDate() == null).count();
        out.add(new Line(
                "",
                "They tell of " + count(meetings.size(), "meeting") + ": " + Words.list(each) + "."
                        + (undated == 0 ? "" : " For " + Words.number((int) undated) + " of these they give no date."),
                cites));
        List<Meeting> refused =
                meetings.stream().filter(m -> !m.declined().isEmpty()).toList();
        if (!refused.isEmpty()) {
            List<String> who = refused.stream()
                    .flatMap(m -> m.declined().stream())
                    .distinct()
                    .sorted()
                    .toList();
            out.add(new Line(
                    "",
                    Material.capital(material.names(who)) + " declined to take part in "
                            + (refused.size() == 1
                                    ? named(refused.get(0), material)
                                    : Words.number(refused.size()) + " of them, together or apart."),
                    refused.stream().flatMap(m -> m.cites().stream()).toList()));
        }
    }

    /** The last meeting that has a date and was held by the day of the last article, and the first one planned after it. */
    private static void lastAndNext(Material material, Collection<Cite> cites, List<Line> out) throws RecordException {
        LocalDate today = cites.stream()
                .map(c -> material.facts().names().published(c.article()))
                .map(d -> d == null ? null : Edtf.first(d))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        if (today == null) {
            return;
        }
        Meeting last = null;
        Meeting next = null;
        for (Meeting m : material.all(Meeting.class).stream()
                .filter(m -> !m.cites().isEmpty() && m.toldDate() != null)
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY).thenComparing(Meeting::id))
                .toList()) {
            LocalDate day = Edtf.first(Objects.requireNonNull(m.date()));
            if (day != null && m.status() == MeetingStatus.HELD && !day.isAfter(today)) {
                last = m;
            } else if (day != null && m.status() == MeetingStatus.PLANNED && day.isAfter(today) && next == null) {
                next = m;
            }
        }
        if (last != null) {
            out.add(new Line(
                    "", "The last that was held on a known day: " + named(last, material), naming(last, material)));
        }
        if (next != null) {
            out.add(new Line(
                    "", "Planned for after the last article: " + named(next, material), naming(next, material)));
        }
    }

    private static String named(Meeting m, Material material) {
        String name = MeetingSentences.definite(m, material.namer());
        List<String> more = new ArrayList<>();
        if (m.place() != null && !name.contains(m.place())) {
            more.add(m.place());
        }
        String date = m.toldDate();
        if (date != null) {
            more.add(EnglishDate.of(date));
        }
        return name + (more.isEmpty() ? "." : " (" + String.join(", ", more) + ").");
    }

    private static List<Cite> naming(Meeting m, Material material) throws RecordException {
        return material.naming(m.cites(), MeetingName.guests(m, material::side));
    }

    private static void disputes(Material material, List<Line> out) throws RecordException {
        List<Claim> disputed = material.all(Claim.class).stream()
                .filter(c -> !c.deniedBy().isEmpty() || !c.doubtedBy().isEmpty())
                .toList();
        List<Difference> differences = material.all(Difference.class);
        List<Cite> cites = new ArrayList<>();
        disputed.forEach(c -> org.rapporteur.record.Cites.of(c).forEach(cites::add));
        differences.forEach(d -> d.sides().forEach(s -> cites.add(s.cite())));
        if (!cites.isEmpty()) {
            List<String> parts = new ArrayList<>();
            if (!disputed.isEmpty()) {
                parts.add(count(disputed.size(), "claim") + (disputed.size() == 1 ? " is" : " are")
                        + " denied or doubted");
            }
            if (!differences.isEmpty()) {
                parts.add("sources differ on " + count(differences.size(), "thing"));
            }
            out.add(new Line("", Material.capital(String.join(", and ", parts)) + ".", cites));
        }
    }

    private static String count(int n, String noun) {
        return Words.number(n) + " " + noun + (n == 1 ? "" : "s");
    }
}
