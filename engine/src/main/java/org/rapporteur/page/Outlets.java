package org.rapporteur.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/** Knows names of newspapers, broadcasters and agencies, and finds the one that a plain-text page comes from. */
final class Outlets {
    private static final Set<String> AGENCIES = Set.copyOf(Lines.of("agencies.tsv"));
    private static final Set<String> WORDS = Set.copyOf(Lines.of("outlet-words.tsv"));
    private static final Set<String> SECTIONS = Set.copyOf(Lines.of("sections.tsv"));
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(c -> new Locale.Builder().setRegion(c).build().getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern PUBLISHED_IN = Pattern.compile(
            "(?i:published in) (.{2,60}?)(?:,? (?:on )?(?:\\p{L}+day,? )?(?=\\p{L}{3,9}\\.? \\d|\\d)).*");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?i)(?:©|\\(c\\)|copyright)[\\s©:,]*(?:\\(c\\)\\s*)?(?:(?:19|20)\\d\\d(?:\\s?[-–—]\\s?(?:(?:19|20)\\d\\d|present))?)?[\\s,.|]*(?:by )?([^.|,©]{2,50}?)(?:\\s*[.|,–—].*|\\s(?:all rights|inc|ltd|llc)\\b.*|\\s(?:19|20)\\d\\d.*)?");
    private static final int HEAD = 8;

    private Outlets() {}

    /** Whether it is a news agency that others credit. */
    static boolean isAgency(String name) {
        return AGENCIES.contains(name);
    }

    /** Whether it is an agency, or looks like the name of an outlet. */
    static boolean isOutlet(String name) {
        if (isAgency(name)) {
            return true;
        }
        String[] words = name.split("\\s+");
        return words.length <= 6
                && words.length >= 2
                && Words.upperShare(name) > 0.6
                && WORDS.contains(words[words.length - 1])
                && !isSection(words);
    }

    /** Whether a country or a word for outlets or sections is among the words. */
    static boolean isPlaceOrOutlet(String name) {
        return isAgency(name)
                || Arrays.stream(name.split("\\s+"))
                        .anyMatch(w -> WORDS.contains(w) || SECTIONS.contains(w) || COUNTRIES.contains(w));
    }

    /** Whether it is the name of a part of a site, made of nothing but sections' and countries' names. */
    static boolean isSection(String name) {
        return isSection(name.split("\\s+"));
    }

    /** Whether names of outlets end in the word. */
    static boolean endsName(String word) {
        return WORDS.contains(word);
    }

    private static boolean isSection(String[] words) {
        return Arrays.stream(words).allMatch(w -> SECTIONS.contains(w) || w.equals("&") || COUNTRIES.contains(w));
    }

    /** The outlet that a plain-text page comes from, or null. */
    static @Nullable String of(List<Line> lines, List<Role> roles, String text) {
        for (Line line : lines) {
            Matcher m = PUBLISHED_IN.matcher(line.text());
            if (line.text().length() < 150 && m.matches() && Words.startsUpper(m.group(1))) {
                return m.group(1);
            }
        }
        String head = inHead(lines, roles, text);
        return head != null ? head : copyright(lines, roles);
    }

    private static @Nullable String inHead(List<Line> lines, List<Role> roles, String text) {
        int title = roles.indexOf(Role.TITLE);
        String best = null;
        int bestScore = 0;
        for (int i = title + 1; title >= 0 && i < Math.min(lines.size(), title + HEAD); i++) {
            if (roles.get(i) == Role.META) {
                int score = score(lines, i, title, text);
                if (score > bestScore) {
                    bestScore = score;
                    best = lines.get(i).text();
                }
            }
        }
        return best;
    }

    private static int score(List<Line> lines, int i, int title, String text) {
        String name = lines.get(i).text();
        String[] words = name.split("\\s+");
        if (words.length > 5
                || words.length < 2
                || Words.upperShare(name) < 0.6
                || Cues.of(name) != Cue.NONE
                || Stamps.isDate(name)
                || isSection(words)
                || name.matches(".*(?:/|\\.\\.\\.).*|By\\p{Lu}.*")
                || !isOutlet(name) && Bylines.isBare(name)) {
            return 0;
        }
        int score = isOutlet(name) ? 2 : 0;
        score += Arrays.stream(words).anyMatch(COUNTRIES::contains) && i == title + 1 ? 1 : 0;
        String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
        score += next.startsWith(name + " is ") ? 3 : next.equals(name) ? 1 : 0;
        score += text.contains("told " + name) || text.contains("told the " + name) ? 2 : 0;
        return score;
    }

    private static @Nullable String copyright(List<Line> lines, List<Role> roles) {
        int last = roles.lastIndexOf(Role.BODY);
        for (int i = lines.size() - 1; i > last; i--) {
            Matcher m = COPYRIGHT.matcher(lines.get(i).text());
            if (lines.get(i).text().length() < 200
                    && m.matches()
                    && isOutlet(m.group(1).strip())) {
                return m.group(1).strip();
            }
        }
        return null;
    }
}
