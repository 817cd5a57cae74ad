package org.rapporteur.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Gazetteer;

/** Reads the name of an outlet off the host of its address. */
final class Hosts {
    private static final Gazetteer PLACES = Gazetteer.load();
    private static final Pattern NAME =
            Pattern.compile("\\b\\p{Lu}[\\p{L}\\d&’'-]*(?: (?:of |the |de )?\\p{Lu}[\\p{L}\\d&’'-]*){0,4}");
    private static final Pattern SECOND = Pattern.compile("(?:com?|org|net|gov|gob|gouv|ac|edu|or|ne|go)");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 20_000;

    private Hosts() {}

    /**
     * The name as the page's words write it; else the host's word, where it ends as names of outlets do.
     *
     * @param address the page's address
     * @param text the page
     */
    static @Nullable String outlet(String address, String text) {
        String label = label(address);
        if (label == null || label.length() < SHORTEST) {
            return null;
        }
        String written = written(label, text);
        return written != null ? written : parted(label, text);
    }

    /** What of a host is the name of its owner: "example" in "www.example.co.uk". */
    private static @Nullable String label(String address) {
        String host;
        try {
            host = new URI(address.strip()).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
        String[] parts =
                host == null ? new String[0] : host.toLowerCase(Locale.ROOT).split("\\.");
        int last = parts.length - 2;
        last -= last > 0 && SECOND.matcher(parts[last]).matches() ? 1 : 0;
        return last < 0 ? null : parts[last];
    }

    /** A run of words with capitals whose letters are those of the host, the longest that there is. */
    private static @Nullable String written(String label, String text) {
        String best = null;
        Matcher m = NAME.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        String letters = letters(label);
        while (m.find()) {
            String[] words = m.group().split(" ");
            for (int from = 0; from < words.length; from++) {
                StringBuilder run = new StringBuilder();
                for (int to = from; to < words.length; to++) {
                    run.append(to == from ? "" : " ").append(words[to]);
                    String name = run.toString().replaceFirst("['’]s?$", "");
                    boolean same = letters(name).equals(letters)
                            || letters("the" + name).equals(letters);
                    best = same && (best == null || name.length() > best.length()) ? name : best;
                }
            }
        }
        return best;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    /** "riverpost" to "River Post" where there is such a place or the page has the word, else to "Riverpost". */
    private static @Nullable String parted(String label, String text) {
        String host = label.replace("-", "");
        String end = Outlets.words().stream()
                .filter(w -> host.length() > w.length() + 2 && host.endsWith(w.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
        if (end == null) {
            return null;
        }
        String before = host.substring(0, host.length() - end.length());
        boolean the = before.startsWith("the") && before.length() > 5;
        String own = capital(the ? before.substring(3) : before);
        boolean word = PLACES.find(own).isPresent()
                || PLACES.isCountry(own)
                || Pattern.compile("\\b" + own + "\\b").matcher(text).find();
        return (the ? "The " : "") + (word || the ? own + " " + end : own + end.toLowerCase(Locale.ROOT));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
