package org.rapporteur.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Edtf;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.Attendance;
import org.rapporteur.view.Dates;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.MeetingName;
import org.rapporteur.view.The;

/** The meetings in the order of time, each as a few sentences: what it was, who came, who stayed away. */
final class MeetingSentences {
    /** What follows the head of a meeting's name. */
    private static final Pattern TAIL = Pattern.compile(" (in|of|with|between|hosted|on|at) ");

    /** Ends in the "s" of a plural, not in that of "process", "crisis" or "series". */
    private static final Pattern PLURAL = Pattern.compile("(?i).*(?<![siu])s(?<!series)");

    /** "Talks of Norway and Kenya": a capital only where a title gave it. */
    private static final Pattern LONE = Pattern.compile("\\p{Lu}\\p{Ll}+s (?:of|in|with|between) ");

    /** Who comes and who is called on are not told apart: its parties are named in a sentence of their own. */
    private static final Pattern VISIT = Pattern.compile("(?i)((?:.* )?(?:visits?|trips?)) (?:of|with) .*");

    private static final Pattern OF_PARTIES = Pattern.compile("(.+?) (?:of|between|with) (.+)");

    /** With more guests than this a meeting is not named after them. */
    private static final int MOST = 3;

    /** More meetings than these are told year by year. */
    private static final int LONG = 12;

    private MeetingSentences() {}

    /** Each as a line; many of them by years. */
    static List<Part> of(Material material) throws RecordException {
        List<Meeting> meetings = material.all(Meeting.class).stream()
                .filter(m -> !m.cites().isEmpty())
                .sorted(Comparator.comparing((Meeting m) -> day(m, material), Dates.BY_FIRST_DAY)
                        .thenComparing(Meeting::id))
                .toList();
        boolean several = meetings.stream()
                        .flatMap(m -> outlets(m, material).stream())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        Map<String, List<Line>> years = new LinkedHashMap<>();
        for (Meeting m : meetings) {
            List<String> sentences = new ArrayList<>(sentences(m, material.namer()));
            Set<String> tellers = outlets(m, material);
            if (several && tellers.size() == 1 && !tellers.contains(Material.UNNAMED)) {
                String first = sentences.get(0);
                sentences.set(
                        0,
                        first.substring(0, first.length() - 1) + ", according to "
                                + tellers.iterator().next() + ".");
            }
            DifferenceSentences.within(m, material).forEach(sentences::add);
            years.computeIfAbsent(meetings.size() > LONG ? year(m, material) : "", y -> new ArrayList<>())
                    .add(new Line(
                            lead(m, material), String.join(" ", sentences), material.naming(Cites.of(m), parties(m))));
        }
        List<Part> out = new ArrayList<>();
        years.forEach((year, lines) -> out.add(new Part(years.size() == 1 ? null : year, lines)));
        return out;
    }

    private static String year(Meeting m, Material material) {
        String day = day(m, material);
        LocalDate first = day == null ? null : Edtf.first(day);
        return first == null ? "Without a year" : String.valueOf(first.getYear());
    }

    private static List<String> parties(Meeting m) {
        return Attendance.of(m).stream().map(Attendance::actor).toList();
    }

    /** The day of a meeting; of one that has none, the day on which it was first told of. */
    private static @Nullable String day(Meeting m, Material material) {
        return m.toldDate() != null ? m.toldDate() : reported(m, material);
    }

    private static String lead(Meeting m, Material material) {
        String date = m.toldDate();
        if (date != null) {
            return Material.capital(EnglishDate.of(date)) + ".";
        }
        String reported = reported(m, material);
        return reported == null ? "Undated." : "Reported " + EnglishDate.of(reported) + ".";
    }

    private static @Nullable String reported(Meeting m, Material material) {
        return m.cites().stream()
                .map(c -> material.facts().names().published(c.article()))
                .filter(Objects::nonNull)
                .min(Dates.BY_FIRST_DAY)
                .orElse(null);
    }

    private static Set<String> outlets(Meeting m, Material material) {
        Set<String> out = new TreeSet<>();
        m.cites().forEach(c -> out.add(material.outlet(c.article())));
        return out;
    }

    /**
     * A meeting in sentences.
     *
     * @param namer gives the names of actors as they stand within a sentence
     */
    static List<String> sentences(Meeting m, Namer namer) {
        List<String> out = new ArrayList<>();
        boolean held = m.status() == MeetingStatus.HELD;
        String name = noun(m, namer);
        String place = m.place();
        String in = place == null ? "" : " in " + The.place(place);
        if (held && name.endsWith(in)) {
            name = name.substring(0, name.length() - in.length());
        } else if (place != null && isNamedIn(name, place)) {
            in = "";
        }
        out.add(Material.capital(opening(m, name, isPlural(name), namer)) + in + ".");
        List<String> guests = MeetingName.guests(m, UnaryOperator.identity());
        // A name that lists the parties need not be followed by them.
        String named = name.replaceFirst(" in .*$", "");
        List<String> said =
                guests.stream().filter(g -> isSaid(g, named, guests, namer)).toList();
        Set<String> through = said.stream().map(namer.side()).collect(Collectors.toSet());
        List<String> unnamed = guests.stream()
                .filter(g -> !said.contains(g) && !through.contains(g))
                .toList();
        if (!unnamed.isEmpty()) {
            String also = unnamed.size() < guests.size() ? " also" : "";
            String expected = (unnamed.size() == 1 ? " was" : " were") + also + " to take part.";
            out.add(Material.capital(namer.list(unnamed)) + (held ? also + " took part." : expected));
        }
        if (!m.observers().isEmpty()) {
            out.add(Material.capital(namer.list(m.observers())) + (held ? " observed." : " would observe."));
        }
        if (!m.declined().isEmpty()) {
            out.add(Material.capital(namer.list(m.declined())) + " declined to take part.");
        }
        if (m.outcome() != null) {
            out.add("The outcome as reported: " + Material.quoted(m.outcome()) + ".");
        }
        return out;
    }

    /** Whether a name names a guest, or somebody who came for it. */
    private static boolean isSaid(String guest, String name, List<String> guests, Namer namer) {
        return guests.stream()
                .filter(g -> g.equals(guest) || namer.side().apply(g).equals(guest))
                .anyMatch(g -> name.contains(bare(namer.one(g))));
    }

    private static String bare(String name) {
        return name.replaceFirst("^the ", "");
    }

    /** Whether a name already says where: "the Port Example talks", of a meeting in Port Example or in Port Example, Examplia. */
    private static boolean isNamedIn(String name, String place) {
        return (" " + name + " ").contains(" " + place.split(",", 2)[0].strip() + " ");
    }

    private static String opening(Meeting m, String name, boolean plural, Namer namer) {
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
        String hosts = namer.list(m.hosts());
        return switch (m.status()) {
            case HELD -> hosts + " hosted " + name;
            case PLANNED -> hosts + " planned to host " + name;
            case PROPOSED -> hosts + " proposed to host " + name;
            case CANCELLED -> name + ", which " + hosts + " meant to host," + was + "cancelled";
            case POSTPONED -> name + ", which " + hosts + " meant to host," + was + "postponed";
        };
    }

    /** The meeting's name with "the", as one of which was told before. */
    static String definite(Meeting m, Namer namer) {
        String name = name(m, namer);
        return name.startsWith("The ") ? "the " + name.substring(4) : "the " + name;
    }

    /** The meeting's name with its article: "a one-day meeting", "the Kabul Process", "talks". */
    private static String noun(Meeting m, Namer namer) {
        String name = name(m, namer);
        if (Character.isUpperCase(name.codePointAt(0))) {
            return LONE.matcher(name).lookingAt() || name.startsWith("The ") ? name : "the " + name;
        }
        if (isPlural(name)) {
            return name;
        }
        boolean vowel = name.matches("(?i)[aeiou].*") && !name.matches("(?i)(one|uni|eu|us-).*");
        return (vowel ? "an " : "a ") + name;
    }

    /** Its name; many guests are named in a sentence of their own, and so are the hosts. */
    private static String name(Meeting m, Namer namer) {
        String name = MeetingName.of(m, namer.name(), namer.side()).replaceFirst(" hosted by .*$", "");
        String where = m.place() == null ? "" : " in " + m.place();
        if (!name.endsWith(where) || where.isEmpty()) {
            return withoutMany(name, m, namer);
        }
        return withoutMany(name.substring(0, name.length() - where.length()), m, namer)
                + " in "
                + The.place(String.valueOf(m.place()));
    }

    private static String withoutMany(String name, Meeting m, Namer namer) {
        Matcher visit = VISIT.matcher(name);
        if (visit.matches()) {
            return visit.group(1);
        }
        List<String> guests = MeetingName.guests(m, namer.side());
        if (guests.size() > MOST && name.endsWith(" and others")) {
            return name.replaceFirst(" of .* and others$", "");
        }
        Matcher parties = OF_PARTIES.matcher(name);
        if (guests.size() == 1 && parties.matches() && parties.group(2).equals(bare(namer.one(guests.get(0))))) {
            return parties.group(1) + " with " + namer.one(guests.get(0));
        }
        boolean many = guests.stream().map(namer.side()).distinct().count() > MOST;
        return many && parties.matches() && areParties(parties.group(2), m, namer) ? parties.group(1) : name;
    }

    /** Whether words are names, of which one at least is that of a party to a meeting, and nothing else. */
    private static boolean areParties(String words, Meeting m, Namer namer) {
        List<String> names =
                Stream.of(words.split(", | and ")).map(MeetingSentences::bare).toList();
        return names.stream().allMatch(n -> Character.isUpperCase(n.codePointAt(0)))
                && Stream.concat(m.hosts().stream(), m.participants().stream())
                        .anyMatch(a -> names.contains(bare(namer.one(a))));
    }

    private static boolean isPlural(String name) {
        return PLURAL.matcher(TAIL.split(name, 2)[0]).matches();
    }
}
