package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;
import org.rapporteur.knowledge.MeetingWords;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Meeting;

/**
 * What to call a meeting that several pages tell, so that a reader knows it again: what most of them call it where two
 * agree, else its place and what sort of gathering it was, and then who met: "Oslo summit of Anna Berg and Per Holm".
 */
final class MeetingNames {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** What says no more than that some met. */
    private static final Set<String> BARE =
            Set.of("meeting", "meetings", "talks", "talk", "round", "event", "encounter");

    private static final int MOST_PARTIES = 2;
    /** Where more sides met, naming two of them would tell less than the place and the form. */
    private static final int FEW_SIDES = 3;

    /** So many sources name those who surely came; what one alone says then may be misread. */
    private static final int MANY = 5;

    private static final MeetingWords WORDS = Knowledge.standard().meetingWords();

    private final Map<String, Actor> actors;

    /** @param actors by id */
    MeetingNames(Map<String, Actor> actors) {
        this.actors = actors;
    }

    /**
     * The name.
     *
     * @param accounts one an article, at least two
     * @param place of the meeting, or null
     * @param taking how many sources tell of each that it took part or hosted
     */
    String of(Collection<Meeting> accounts, @Nullable String place, Map<String, Integer> taking) {
        Map<String, Integer> phrases = new TreeMap<>();
        Map<String, Integer> nouns = new TreeMap<>();
        for (Meeting m : accounts) {
            if (m.format() != null) {
                String form = WORDS.form(m.format().strip());
                String[] words = SPACE.split(form);
                String noun = words[words.length - 1];
                phrases.merge(form, 1, Integer::sum);
                nouns.merge(noun.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        String phrase = phrases.entrySet().stream()
                .filter(e -> e.getValue() > 1 && SPACE.split(e.getKey()).length > 1)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
        String noun = nouns.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) -> isNoun(e.getKey()))
                        .thenComparing(e -> e.getValue() * (BARE.contains(e.getKey()) ? 1 : MOST_PARTIES))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("meeting");
        String where = place == null ? "" : city(place) + " ";
        String form = phrase == null ? noun : phrase;
        List<String> who = who(taking);
        if (isVisit(form) && place != null && !who.isEmpty()) {
            return form + " of " + guest(who, place) + " to " + city(place);
        }
        String what = phrase != null && phrase.startsWith(where) ? phrase : where + form;
        boolean told = place != null || phrase != null;
        return who.isEmpty() || told && sides(taking) > FEW_SIDES ? what : what + " of " + String.join(" and ", who);
    }

    /** How many sides are named, by more than one source where many tell of it. */
    private long sides(Map<String, Integer> taking) {
        int most = taking.values().stream().max(Integer::compare).orElse(0);
        return taking.entrySet().stream()
                .filter(e -> most < MANY || e.getValue() > 1)
                .map(e -> MeetingAccount.side(e.getKey(), actors.get(e.getKey())))
                .distinct()
                .count();
    }

    /** Who comes, of two: the one who is not at home in the place. */
    private String guest(List<String> who, String place) {
        String land = MeetingAccount.land(city(place), place);
        return who.stream()
                .filter(w -> actors.values().stream()
                        .noneMatch(a -> a.name().equals(w) && land != null && land.equals(a.country())))
                .findFirst()
                .orElse(who.get(0));
    }

    private static boolean isVisit(String form) {
        String noun = form.substring(form.lastIndexOf(' ') + 1);
        return WORDS.nouns()
                .get(noun)
                .filter(n -> n.sort() == MeetingWords.Sort.VISIT)
                .isPresent();
    }

    private static boolean isNoun(String word) {
        return word.startsWith("summit") || WORDS.nouns().get(word).isPresent();
    }

    private static String city(String place) {
        int comma = place.indexOf(',');
        return comma > 0 ? place.substring(0, comma) : place;
    }

    /** The persons that most name, one a side; where there are not two, the bodies. */
    private List<String> who(Map<String, Integer> taking) {
        List<String> order = taking.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -taking.getOrDefault(id, 0))
                        .thenComparing(id -> id))
                .toList();
        List<String> persons = first(order, true);
        List<String> bodies = first(order, false);
        return persons.size() >= bodies.size() ? persons : bodies;
    }

    private List<String> first(List<String> order, boolean persons) {
        List<String> sides = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (String id : order) {
            Actor actor = actors.get(id);
            String side = MeetingAccount.side(id, actor);
            if (actor != null
                    && (actor.kind() == ActorKind.PERSON) == persons
                    && !sides.contains(side)
                    && out.size() < MOST_PARTIES) {
                sides.add(side);
                out.add(actor.name());
            }
        }
        return out;
    }
}
