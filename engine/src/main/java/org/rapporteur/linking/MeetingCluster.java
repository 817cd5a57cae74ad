package org.rapporteur.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapporteur.record.Meeting;

/** The accounts of one meeting, one an article. */
final class MeetingCluster {
    /** Accounts that a new one is compared with: the first ones, which are the most exact. */
    private static final int MOST_COMPARED = 5;

    private final TreeMap<String, Meeting> byArticle = new TreeMap<>();
    private final List<MeetingAccount> first = new ArrayList<>();
    private final Set<String> dates = new TreeSet<>();

    void add(MeetingAccount account) {
        byArticle.put(account.article(), account.meeting());
        if (account.date() != null) {
            dates.add(account.date());
        }
        if (first.size() < MOST_COMPARED) {
            first.add(account);
        }
    }

    boolean has(String article) {
        return byArticle.containsKey(article);
    }

    /** The best fit with the accounts that are in it, unless one of them speaks against. */
    double fit(MeetingAccount account) {
        double best = MeetingFit.NOT;
        for (MeetingAccount a : first) {
            double score = MeetingFit.score(a, account);
            if (score == MeetingFit.NOT) {
                return MeetingFit.NOT;
            }
            best = Math.max(best, score);
        }
        return best;
    }

    /** The accounts by article id, in the order of the ids. */
    TreeMap<String, Meeting> accounts() {
        return byArticle;
    }

    /** The dates that are told, each once. */
    Set<String> dates() {
        return dates;
    }
}
