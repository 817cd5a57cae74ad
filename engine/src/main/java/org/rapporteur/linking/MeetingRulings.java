package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.record.Meeting;

/** Merges and splits meetings as a person ruled, one ruling after the other. A meeting is the accounts of it, by article. */
final class MeetingRulings {
    private final List<Ruling> rulings;
    private final RulingLog log;
    private final List<Told> meetings = new ArrayList<>();

    /** Accounts of a meeting, and the rulings that put them together. */
    private record Told(Map<String, Meeting> accounts, List<Ruling> by) {}

    /** Names a meeting by its accounts. */
    interface Naming {
        /** The meetings of these accounts with their ids, in the same order. */
        List<Meeting> of(List<Map<String, Meeting>> accounts);
    }

    /** @param rulings in force; those on meetings are applied */
    MeetingRulings(List<Ruling> rulings, RulingLog log) {
        this.rulings = rulings.stream()
                .filter(r -> !r.targets().isEmpty() && r.targets().get(0).type().equals("meeting"))
                .filter(r -> r.action() == Ruling.Action.MERGE || r.action() == Ruling.Action.SPLIT)
                .toList();
        this.log = log;
    }

    /** The meetings after the rulings, with their ids. */
    List<Meeting> apply(List<Map<String, Meeting>> linked, Naming naming) {
        if (rulings.isEmpty()) {
            return naming.of(linked);
        }
        linked.forEach(a -> meetings.add(new Told(a, List.of())));
        for (Ruling r : rulings) {
            if (r.action() == Ruling.Action.MERGE) {
                merge(r, naming);
            } else {
                split(r, naming);
            }
        }
        List<Meeting> out = naming.of(meetings.stream().map(Told::accounts).toList());
        for (int i = 0; i < out.size(); i++) {
            for (Ruling r : meetings.get(i).by()) {
                log.done(r, out.get(i).id());
            }
        }
        return out;
    }

    private void merge(Ruling r, Naming naming) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Anchor target : r.targets()) {
            Optional<Integer> at = find(target, naming);
            if (at.isEmpty()) {
                log.missing(r, target);
                return;
            }
            found.add(at.get());
        }
        Map<String, Meeting> all = new TreeMap<>();
        List<Ruling> by = new ArrayList<>();
        for (int i : found) {
            meetings.get(i).accounts().forEach((article, m) -> all.merge(article, m, Meeting::with));
            by.addAll(meetings.get(i).by());
        }
        by.add(r);
        int first = found.iterator().next();
        meetings.set(first, new Told(all, by));
        found.stream().filter(i -> i != first).sorted((a, b) -> b - a).forEach(i -> meetings.remove((int) i));
    }

    private void split(Ruling r, Naming naming) {
        Optional<Integer> at = find(r.targets().get(0), naming);
        if (at.isEmpty()) {
            log.missing(r, r.targets().get(0));
            return;
        }
        Map<String, Meeting> left = new TreeMap<>(meetings.get(at.get()).accounts());
        Map<String, Meeting> taken = new TreeMap<>();
        for (String article : r.articles()) {
            Meeting account = left.remove(article);
            if (account != null) {
                taken.put(article, account);
            }
        }
        if (taken.isEmpty() || left.isEmpty()) {
            log.failed(
                    r,
                    "there is nothing to take out of “" + r.targets().get(0).name()
                            + "”, or nothing would be left of it");
            return;
        }
        meetings.set(at.get(), new Told(left, meetings.get(at.get()).by()));
        meetings.add(new Told(taken, List.of(r)));
    }

    /** The meeting that the anchor's words alone tell of; else that with its id. Its name is that of many. */
    private Optional<Integer> find(Anchor anchor, Naming naming) {
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            Meeting account = meetings.get(i).accounts().get(anchor.article());
            if (account != null && account.cites().stream().anyMatch(anchor::isAt)) {
                at.add(i);
            }
        }
        if (at.size() == 1) {
            return Optional.of(at.get(0));
        }
        List<String> ids = naming.of(meetings.stream().map(Told::accounts).toList()).stream()
                .map(Meeting::id)
                .toList();
        int called = ids.indexOf(String.valueOf(anchor.id()));
        return called < 0 ? Optional.empty() : Optional.of(called);
    }
}
