package org.rapporteur.reading.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Entry;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Text;
import org.rapporteur.language.TimeExpression;
import org.rapporteur.language.Token;
import org.rapporteur.parties.Cast;
import org.rapporteur.reading.Finding;
import org.rapporteur.reading.Timex;
import org.rapporteur.reading.Understood;
import org.rapporteur.reading.meetings.Presences.Presence;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Role;

/**
 * Reads the meetings that a text tells of, each with every sentence that tells of it. Their ids are local ({@code m1},
 * {@code m2} …). A date is EDTF, or the TIMEX3 value of a weekday ({@code XXXX-WXX-5}) where the text gives no more;
 * linking resolves or drops it.
 */
public final class MeetingReader {
    private static final String READER = "meetings";
    private static final int LONGEST_NAME_PARTIES = 3;
    private static final int DAYS_PER_WEEK = 7;
    /** Days ahead within which a page speaks of what is planned, however it puts it. */
    private static final int SOON = 60;

    private final Knowledge knowledge;

    public MeetingReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The meetings of a text, in the order of their first sentences. */
    public List<Meeting> read(Understood understood) {
        Text text = understood.text();
        Cast cast = understood.cast();
        List<Telling> body = new ArrayList<>();
        List<Telling> titles = new ArrayList<>();
        for (Sentence s : text.sentences()) {
            (s.role() == Role.TITLE ? titles : body).addAll(tellings(understood, s));
        }
        body.addAll(titles);
        List<Group> groups = new ArrayList<>(Gatherer.gather(body, understood, knowledge.countries()));
        groups.sort(Comparator.comparingInt(Group::firstSentence));
        Attendances attendances = new Attendances(text, presences(understood, groups), groups);
        List<Meeting> out = new ArrayList<>();
        for (Group g : groups) {
            out.add(meeting(
                    "m" + (out.size() + 1), g, PartyCount.participants(g, groups), attendances.of(g), text, cast));
        }
        return out;
    }

    /** How parties attended or stayed away, by sentence; read only where meetings are told of. */
    private Map<Integer, List<Presence>> presences(Understood understood, List<Group> groups) {
        Map<Integer, List<Presence>> out = new TreeMap<>();
        if (groups.isEmpty()) {
            return out;
        }
        for (Sentence s : understood.text().sentences()) {
            out.put(s.index(), new Presences(understood, s, knowledge.meetingWords()).read());
        }
        return out;
    }

    private List<Telling> tellings(Understood understood, Sentence sentence) {
        return new Tellings(understood, sentence, knowledge).read();
    }

    /**
     * What a sentence tells of meetings.
     *
     * @param told the meetings of the text
     */
    public List<Finding> explain(Understood understood, List<Meeting> told, Sentence sentence) {
        Text text = understood.text();
        Cast cast = understood.cast();
        Cite here = text.document().citer().cite(sentence.start(), sentence.end());
        List<Finding> out = new ArrayList<>();
        for (Meeting m : told) {
            if (m.cites().contains(here)) {
                out.add(Finding.told(
                        READER, m.name(), "one of the sentences of this meeting", Optional.empty(), m.id()));
            }
        }
        Set<String> heads = new TreeSet<>();
        for (Telling t : tellings(understood, sentence)) {
            heads.add(t.head());
            String what = t.reference().name().toLowerCase(Locale.ROOT) + " "
                    + t.sort().name().toLowerCase(Locale.ROOT)
                    + ", status " + t.status() + ", date " + t.date() + ", place " + t.place() + ", parties "
                    + t.parties().stream().map(a -> cast.actor(a).name()).toList();
            Optional<Entry> entry = Entry.of("meetings.tsv", t.head());
            out.add(
                    out.isEmpty() || !out.get(0).told()
                            ? Finding.left(READER, t.head(), what + ": too little to be a meeting by itself", entry)
                            : Finding.told(READER, t.head(), what, entry, null));
        }
        for (Token t : sentence.tokens()) {
            if (!heads.contains(t.lemma())
                    && knowledge.meetingWords().nouns().get(t.lemma()).isPresent()) {
                Optional<Entry> entry = Entry.of("meetings.tsv", t.lemma());
                out.add(Finding.left(READER, t.text(), "names no meeting here, or only says more of one", entry));
            }
        }
        return out;
    }

    private Meeting meeting(
            String id, Group g, Set<String> takingPart, List<Meeting.Attendance> attendance, Text text, Cast cast) {
        Citer citer = text.document().citer();
        Set<Integer> sentences =
                new TreeSet<>(g.tellings().stream().map(Telling::sentence).toList());
        List<Cite> cites = sentences.stream()
                .map(i -> text.sentences().get(i))
                .map(s -> citer.cite(s.start(), s.end()))
                .toList();
        String format = first(g, Telling::format);
        String date = date(g.date(), text);
        List<String> participants = new ArrayList<>(takingPart);
        Set<String> declined = g.all(Telling::declined);
        if (!g.isHypothetical()) {
            participants.removeAll(declined);
        }
        return new Meeting(
                id,
                name(g, format, participants, cast),
                status(g, date, text),
                date,
                g.place(),
                format,
                List.copyOf(g.all(Telling::hosts)),
                participants,
                List.copyOf(declined),
                List.copyOf(g.all(Telling::observers)),
                g.tellings().stream()
                        .map(Telling::outcome)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                cites,
                early(g, date, text),
                attendance);
    }

    /** A page that tells of a meeting as held which, by its date, was far ahead when the page was published. */
    private static List<Meeting.FieldDifference> early(Group g, @Nullable String date, Text text) {
        Article article = text.document().article();
        LocalDate day = date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
        String written = text.document().lastDay();
        LocalDate known = written == null ? null : Edtf.last(written);
        if (day == null || known == null || !day.isAfter(known.plusDays(SOON))) {
            return List.of();
        }
        Optional<Sentence> teller = g.tellings().stream()
                .filter(t -> t.status() == MeetingStatus.HELD)
                .map(t -> text.sentences().get(t.sentence()))
                .findFirst();
        Citer citer = text.document().citer();
        return teller.map(s -> citer.cite(s.start(), s.end()))
                .map(told -> List.of(new Meeting.FieldDifference(
                        "published",
                        Stream.of(
                                        new CitedValue(
                                                "published " + article.published(),
                                                article.publishedCite() == null ? told : article.publishedCite()),
                                        new CitedValue("held " + date, told))
                                .sorted()
                                .toList())))
                .orElse(List.of());
    }

    /** What is to come after the day of publication is planned; where it is far ahead and told as held, one date is wrong. */
    private static MeetingStatus status(Group g, @Nullable String date, Text text) {
        String published = text.document().lastDay();
        boolean told = g.tellings().stream().anyMatch(t -> t.status() == MeetingStatus.HELD);
        LocalDate first = date == null || !Edtf.isValid(date) ? null : Edtf.first(date);
        LocalDate known = published == null ? null : Edtf.last(published);
        boolean ahead = first != null && known != null && first.isAfter(known);
        boolean soon = first != null && known != null && ahead && !first.isAfter(known.plusDays(SOON));
        MeetingStatus status = g.mostLikely();
        return status == MeetingStatus.HELD && (soon || ahead && !told) ? MeetingStatus.PLANNED : status;
    }

    private static @Nullable String date(@Nullable String timex, Text text) {
        if (timex == null) {
            return null;
        }
        boolean weekday = timex.matches("XXXX-WXX-[1-7]");
        return Timex.toEdtf(timex).orElse(weekday ? monthOf(text).orElse(timex) : null);
    }

    /** The month in which the weekdays of a text lie: that of its publication, if the text tells of a day well within it. */
    private static Optional<String> monthOf(Text text) {
        String published = text.document().article().published();
        boolean month = published != null && published.matches("\\d{4}-\\d{2}");
        return month
                        && text.times().stream()
                                .map(TimeExpression::value)
                                .filter(v -> v.matches(published + "-\\d{2}.*"))
                                .anyMatch(v -> Integer.parseInt(v.substring(8, 10)) > DAYS_PER_WEEK)
                ? Optional.ofNullable(published)
                : Optional.empty();
    }

    /** The fullest of the forms that are told: the one with most words, of those the first. */
    private static @Nullable String first(Group g, java.util.function.Function<Telling, @Nullable String> field) {
        String best = null;
        for (Telling t : g.tellings()) {
            String value = field.apply(t);
            if (value != null && (best == null || words(value) > words(best))) {
                best = value;
            }
        }
        return best;
    }

    private static int words(String s) {
        return s.split("[\\s-]+").length;
    }

    /** "peace conference in Oslo"; where that says little, "talks of Norway, Kenya in Oslo". */
    private String name(Group g, @Nullable String format, List<String> participants, Cast cast) {
        boolean visit = g.has(Sort.VISIT) && !g.has(Sort.TALKS);
        boolean call = g.has(Sort.CALL) && !g.has(Sort.TALKS) && !visit;
        String kind =
                format != null ? knowledge.meetingWords().form(format) : visit ? "visit" : call ? "call" : "meeting";
        String place = g.place() == null || kind.startsWith(g.place()) ? "" : (visit ? " to " : " in ") + g.place();
        boolean little = words(kind) == 1 || place.isEmpty();
        String who = "";
        if (little && !participants.isEmpty()) {
            who = " of " + names(participants, cast);
        } else if (words(kind) == 1 && place.isEmpty() && !g.all(Telling::hosts).isEmpty()) {
            who = " hosted by " + names(List.copyOf(g.all(Telling::hosts)), cast);
        }
        return kind + who + place;
    }

    private static String names(List<String> actors, Cast cast) {
        return actors.stream()
                .limit(LONGEST_NAME_PARTIES)
                .map(a -> cast.actor(a).name())
                .collect(Collectors.joining(", "));
    }
}
