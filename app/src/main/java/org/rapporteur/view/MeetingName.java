package org.rapporteur.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Meeting;

/** How a meeting is called where it stands alone: pages often say no more than "round" or "the event". */
public final class MeetingName {
    /** More parties than this are "and others". */
    private static final int NAMED = 3;

    /** What a lone word is called, where it says too little of itself. */
    private static final Map<String, String> PLAIN = Map.of("round", "round of talks", "event", "meeting");

    /** Common words, and the names of those who met or hosted: they are set anew, with "and" and "the". */
    private static final Pattern LISTED =
            Pattern.compile("(\\S+|(?:\\p{Ll}[\\p{L}-]* ){1,3}\\p{Ll}[\\p{L}-]*) (?:of|hosted by) \\p{Lu}.*");

    /** Talks of many, called after some of them who are named on a page. */
    private static final Pattern MANY = Pattern.compile(
            "(?i)((?:multi\\S+|inter\\S+|intra\\S+|regional|\\S+-(?:nation|party|way|country)) \\S+) (?:of|with|between) \\S.*");

    private MeetingName() {}

    /** The name that the pages give it; to one that says no more than that they met, who met is added, or who hosted. */
    public static String of(Meeting meeting, Names names) {
        return of(meeting, id -> String.valueOf(names.actor(id)), names::side);
    }

    /**
     * The same.
     *
     * @param namer gives the name of an actor as it is to stand within a sentence
     * @param side gives whom an actor belongs to in the end; itself where it belongs to nobody
     */
    public static String of(Meeting meeting, UnaryOperator<String> namer, UnaryOperator<String> side) {
        return of(
                meeting.name(),
                meeting.place(),
                meeting.hosts().stream().map(namer).toList(),
                guests(meeting, side).stream().map(namer).toList());
    }

    /**
     * The same.
     *
     * @param called the name that the pages give it
     * @param hosts the names of those who hosted
     * @param guests the names of those who took part and did not host
     */
    public static String of(String called, @Nullable String place, List<String> hosts, List<String> guests) {
        String name = called.strip();
        Matcher many = MANY.matcher(name);
        if (many.matches() && guests.size() > NAMED) {
            return many.group(1) + (place == null ? "" : " in " + place);
        }
        Matcher listed = LISTED.matcher(name);
        if (!listed.matches() && name.indexOf(' ') > 0) {
            return name;
        }
        String word = listed.matches() ? listed.group(1) : name.isEmpty() ? "meeting" : name;
        StringBuilder out = new StringBuilder(PLAIN.getOrDefault(word.toLowerCase(Locale.ROOT), word));
        if (guests.size() > 1) {
            out.append(" of ").append(list(guests));
        } else if (!guests.isEmpty()) {
            out.append(" with ").append(list(guests));
        } else if (!hosts.isEmpty()) {
            out.append(" hosted by ").append(list(hosts));
        }
        if (place != null) {
            out.append(" in ").append(place);
        }
        return out.toString();
    }

    /** The same with a capital. */
    public static String heading(Meeting meeting, Names names) {
        String name = of(meeting, names);
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }

    /**
     * Those who took part and did not host, each once; a side is not among them where those who act for it are.
     *
     * @param side gives whom an actor belongs to in the end; itself where it belongs to nobody
     */
    public static List<String> guests(Meeting meeting, UnaryOperator<String> side) {
        return present(meeting.participants(), side).stream()
                .filter(p -> !meeting.hosts().contains(p))
                .toList();
    }

    /** Each once, without the sides of others among them. */
    public static List<String> present(Collection<String> actors, UnaryOperator<String> side) {
        Set<String> represented =
                actors.stream().filter(a -> !side.apply(a).equals(a)).map(side).collect(Collectors.toSet());
        return actors.stream().filter(a -> !represented.contains(a)).distinct().toList();
    }

    private static String list(List<String> names) {
        List<String> out = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (names.size() > NAMED) {
            out.add("others");
        }
        return Words.list(out);
    }
}
