package org.rapporteur.reading.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.MeetingWords.Act;
import org.rapporteur.knowledge.MeetingWords.MeetingVerb;
import org.rapporteur.knowledge.MeetingWords.Sort;
import org.rapporteur.language.Sentence;
import org.rapporteur.language.Token;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Role;

/** Finds the verbs that tell of a meeting without a noun for it: "met", "sat down with", "is touring"; and captions. */
final class VerbTellings {
    private static final Set<String> MEETING = Set.of(
            "meet",
            "meet with",
            "sit down",
            "sit down at",
            "get together",
            "come together",
            "confer",
            "huddle",
            "gather",
            "assemble");
    private static final Set<String> VISITING = Set.of("visit", "tour", "travel");

    private final Syntax syntax;
    private final Sentence sentence;
    private final Setting setting;
    private final Standing standing;
    private final Parties parties;
    private final Afterthoughts afterthoughts;

    VerbTellings(Syntax syntax, Setting setting, Standing standing, Parties parties, Afterthoughts afterthoughts) {
        this.syntax = syntax;
        this.sentence = syntax.sentence();
        this.setting = setting;
        this.standing = standing;
        this.parties = parties;
        this.afterthoughts = afterthoughts;
    }

    List<Telling> read() {
        List<Telling> out = new ArrayList<>();
        for (Token t : sentence.tokens()) {
            (t.is("VB") ? ofVerb(t) : afterthoughts.ofDelegate(t)).ifPresent(out::add);
        }
        if (out.isEmpty() && sentence.role() == Role.CAPTION) {
            caption().ifPresent(out::add);
        }
        return out;
    }

    private Optional<Telling> ofVerb(Token verb) {
        Optional<MeetingVerb> act = standing.act(verb);
        if (isSitting(verb) || act.filter(a -> MEETING.contains(a.lemma())).isPresent()) {
            return meeting(verb);
        }
        if (act.filter(a -> a.act() == Act.VISIT && VISITING.contains(a.lemma()))
                .isPresent()) {
            return visit(verb);
        }
        if (act.filter(a -> a.act() == Act.RECEIVE || a.lemma().equals("bring together"))
                .isPresent()) {
            return reception(verb);
        }
        return afterthoughts.of(verb);
    }

    /** "sat at one table", "sat around a table". */
    private boolean isSitting(Token verb) {
        return syntax.lemma(verb).equals("sit")
                && sentence.children(verb).stream()
                        .anyMatch(c -> syntax.lemma(c).equals("table")
                                || Syntax.lower(c).equals("together"));
    }

    private Optional<Telling> meeting(Token verb) {
        MeetingStatus status = standing.ofClause(verb);
        if (syntax.isNegated(verb)) {
            return Optional.empty();
        }
        Set<String> who = new LinkedHashSet<>(parties.of(syntax.actors(verb)));
        List<Token> others = new ArrayList<>(syntax.isPassive(verb) ? List.of() : syntax.objects(verb));
        others.addAll(syntax.withPreposition(verb, "with"));
        boolean sits = isSitting(verb);
        if (sits) {
            sentence.children(verb).forEach(c -> others.addAll(syntax.withPreposition(c, "with")));
        }
        who.addAll(parties.of(others));
        String date = date(verb);
        String place = setting.place(verb, verb, false);
        boolean objects = !syntax.isPassive(verb) && sentence.child(verb, "obj").isPresent();
        boolean unnamed = who.isEmpty()
                && date != null
                && place != null
                && syntax.actors(verb).stream().anyMatch(parties::isParty);
        boolean met = who.size() > 1
                || unnamed
                || (who.size() == 1
                        && (date != null || place != null)
                        && !(objects && parties.of(others).isEmpty()));
        if (!met) {
            return Optional.empty();
        }
        boolean again = verb.tag().equals("VBG") || often(verb);
        boolean known = sits && (verb.relates("acl") || verb.relates("advcl"));
        return Optional.of(telling(
                verb,
                Sort.TALKS,
                head(),
                known ? Telling.Reference.AFTERTHOUGHT : again ? Telling.Reference.BARE : Telling.Reference.NEW,
                before(verb) ? Telling.Order.PREVIOUS : Telling.Order.NONE,
                status,
                date,
                place,
                who,
                Set.of()));
    }

    private String head() {
        return sentence.role() == Role.CAPTION ? Telling.PICTURE : "meet";
    }

    /** "had met several times". */
    private boolean often(Token verb) {
        return sentence.children(verb).stream().anyMatch(c -> Syntax.lower(c).equals("times"));
    }

    private boolean before(Token verb) {
        return syntax.auxiliaries(verb).contains("have") && verb.tag().equals("VBN") && had(verb);
    }

    private boolean had(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(c -> c.relates("aux") && Syntax.lower(c).equals("had"));
    }

    private Optional<Telling> visit(Token verb) {
        Set<String> who = parties.of(syntax.actors(verb));
        if (who.isEmpty() || syntax.isPassive(verb)) {
            return Optional.empty();
        }
        List<Token> objects = syntax.objects(verb);
        String place = objects.size() == 1 && setting.isPlaceName(objects.get(0))
                ? objects.get(0).text()
                : objects.isEmpty() ? setting.place(verb, verb, true) : null;
        boolean refused = sentence.head(verb)
                .flatMap(standing::act)
                .filter(a -> a.act() == Act.DECLINE && verb.relates("xcomp"))
                .isPresent();
        if (refused) {
            return Optional.empty();
        }
        boolean travels = syntax.lemma(verb).equals("travel");
        if ((travels && place == null) || (!travels && objects.isEmpty())) {
            return Optional.empty();
        }
        boolean known = syntax.actors(verb).stream().anyMatch(afterthoughts::isDelegation);
        return Optional.of(telling(
                verb,
                Sort.VISIT,
                "visit",
                known ? Telling.Reference.DEFINITE : Telling.Reference.NEW,
                Telling.Order.NONE,
                standing.ofClause(verb),
                date(verb),
                place,
                who,
                Set.of()));
    }

    private Optional<Telling> reception(Token verb) {
        Set<String> hosts = parties.of(syntax.actors(verb));
        Set<String> guests = parties.of(syntax.objects(verb));
        boolean together = standing.act(verb).filter(a -> a.act() == Act.HOST).isPresent();
        boolean persons = parties.persons(guests).size() == guests.size()
                || syntax.objects(verb).stream().allMatch(parties::isParty);
        if (hosts.isEmpty() || guests.isEmpty() || (together ? guests.size() < 2 : !persons)) {
            return Optional.empty();
        }
        Set<String> who = new LinkedHashSet<>(guests);
        if (!together) {
            who.addAll(hosts);
        }
        return Optional.of(telling(
                verb,
                Sort.TALKS,
                head(),
                Telling.Reference.NEW,
                Telling.Order.NONE,
                standing.ofClause(verb),
                date(verb),
                setting.place(verb, verb, false),
                who,
                hosts));
    }

    /** Two persons in one picture, with a date or a place. */
    private Optional<Telling> caption() {
        Set<String> persons = parties.personsNamed();
        Token root = sentence.root();
        String date = setting.onlyDate();
        String place = setting.anyPlace();
        if (persons.size() < 2 || (date == null && place == null)) {
            return Optional.empty();
        }
        boolean told = root.is("VB") && Set.of("say", "tell", "accuse", "kill").contains(syntax.lemma(root));
        return told
                ? Optional.empty()
                : Optional.of(telling(
                        root,
                        Sort.TALKS,
                        Telling.PICTURE,
                        Telling.Reference.NEW,
                        Telling.Order.NONE,
                        MeetingStatus.HELD,
                        date,
                        place,
                        persons,
                        Set.of()));
    }

    private @Nullable String date(Token verb) {
        List<String> dates = setting.dates(verb, verb);
        return dates.isEmpty() ? null : dates.get(0);
    }

    private Telling telling(
            Token at,
            Sort sort,
            String head,
            Telling.Reference reference,
            Telling.Order order,
            @Nullable MeetingStatus status,
            @Nullable String date,
            @Nullable String place,
            Set<String> who,
            Set<String> hosts) {
        return new Telling(
                sentence.index(),
                at.index(),
                sort,
                head,
                reference,
                order,
                status,
                date,
                place,
                Set.of(),
                who,
                hosts,
                Set.of(),
                Set.of(),
                null,
                null);
    }
}
