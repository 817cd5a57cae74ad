package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.The;
import org.rapporteur.view.Words;

/** The meetings in the order of time, each as a few sentences: what it was, who came, who stayed away. */
final class MeetingSentences {
    /** What follows the head of a meeting's name. */
    private static final Pattern TAIL = Pattern.compile(" (in|of|with|between|hosted|on|at) ");

    private static final Pattern PLURAL = Pattern.compile(
            "(?i).*(?:talks|consultations|negotiations|discussions|meetings|contacts|sessions|rounds|deliberations)");

    /** With more guests than this a meeting is not named after them. */
    private static final int MOST = 3;

    private MeetingSentences() {}

    static List<Line> of(Material material) throws RecordException {
        List<Line> out = new ArrayList<>();
        for (Meeting m : material.all(Meeting.class).stream()
                .sorted(Comparator.comparing(Meeting::date, Dates.BY_FIRST_DAY).thenComparing(Meeting::id))
                .toList()) {
            if (!m.cites().isEmpty()) {
                out.add(new Line(
                        (m.date() == null ? "Undated" : Material.capital(EnglishDate.of(m.date()))) + ".",
                        String.join(" ", sentences(m, material::name)),
                        m.cites()));
            }
        }
        return out;
    }

    /**
     * A meeting in sentences.
     *
     * @param namer gives the name of an actor as it stands within a sentence
     */
    static List<String> sentences(Meeting m, UnaryOperator<String> namer) {
        List<String> out = new ArrayList<>();
        boolean held = m.status() == MeetingStatus.HELD;
        String name = noun(m, namer);
        String in = m.place() == null ? "" : " in " + The.place(m.place());
        if (held && name.endsWith(in)) {
            name = name.substring(0, name.length() - in.length());
        } else if (name.contains(in.strip())) {
            in = "";
        }
        out.add(Material.capital(opening(m, name, isPlural(name), namer)) + in + ".");
        List<String> guests = MeetingName.guests(m);
        // A name that lists the parties need not be followed by them.
        if (!guests.isEmpty() && !namesAll(name.replaceFirst(" in .*$", ""), guests, namer)) {
            String expected = guests.size() == 1 ? " was to take part." : " were to take part.";
            out.add(Material.capital(names(guests, namer)) + (held ? " took part." : expected));
        }
        if (!m.observers().isEmpty()) {
            out.add(Material.capital(names(m.observers(), namer)) + (held ? " observed." : " would observe."));
        }
        if (!m.declined().isEmpty()) {
            out.add(Material.capital(names(m.declined(), namer)) + " declined to take part.");
        }
        if (m.outcome() != null) {
            out.add("The outcome as reported: " + Material.quoted(m.outcome()) + ".");
        }
        return out;
    }

    private static String opening(Meeting m, String name, boolean plural, UnaryOperator<String> namer) {
        String was = plural ? " were " : " was ";
        if (m.hosts().isEmpty()) {
            return switch (m.status()) {
                case HELD -> name + " took place";
                case PLANNED -> name + was + "planned";
                case PROPOSED -> name + was + "proposed";
                case CANCELLED -> name + was + "cancelled";
                case POSTPONED -> name + was + "postponed";
            };
        }
        String hosts = names(m.hosts(), namer);
        return switch (m.status()) {
            case HELD -> hosts + " hosted " + name;
            case PLANNED -> hosts + " planned to host " + name;
            case PROPOSED -> hosts + " proposed to host " + name;
            case CANCELLED -> name + ", which " + hosts + " meant to host," + was + "cancelled";
            case POSTPONED -> name + ", which " + hosts + " meant to host," + was + "postponed";
        };
    }

    /** The meeting's name with its article: "a one-day meeting", "the Kabul Process", "talks". */
    private static String noun(Meeting m, UnaryOperator<String> namer) {
        String name = name(m, namer);
        if (Character.isUpperCase(name.codePointAt(0))) {
            return isPlural(name) || name.startsWith("The ") ? name : "the " + name;
        }
        if (isPlural(name)) {
            return name;
        }
        boolean vowel = name.matches("(?i)[aeiou].*") && !name.matches("(?i)(one|uni|eu|us-).*");
        return (vowel ? "an " : "a ") + name;
    }

    /** Its name; many guests are named in a sentence of their own, and so are the hosts. */
    private static String name(Meeting m, UnaryOperator<String> namer) {
        String name = MeetingName.of(m, namer).replaceFirst(" hosted by .*$", "");
        if (m.place() != null && name.endsWith(" in " + m.place())) {
            name = name.substring(0, name.length() - m.place().length()) + The.place(m.place());
        }
        return MeetingName.guests(m).size() > MOST ? name.replaceFirst(" of .* and others", "") : name;
    }

    private static boolean isPlural(String name) {
        return PLURAL.matcher(TAIL.split(name, 2)[0]).matches();
    }

    private static boolean namesAll(String name, List<String> actors, UnaryOperator<String> namer) {
        return actors.stream().allMatch(a -> name.contains(namer.apply(a)));
    }

    private static String names(List<String> actors, UnaryOperator<String> namer) {
        return Words.list(actors.stream().distinct().map(namer).toList());
    }
}
