package org.rapporteur.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements that a page's lines stand in: their tags and their names. */
final class Surroundings {
    private static final int MAX_NAME = 300;
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final List<Line> lines;
    private final Map<Element, String> names = new IdentityHashMap<>();
    /** For each pattern, which elements are named so. */
    private final Map<Pattern, Map<Element, Boolean>> named = new IdentityHashMap<>();

    Surroundings(List<Line> lines) {
        this.lines = lines;
    }

    /** The element whose text a line is. */
    Element block(int line) {
        return Objects.requireNonNull(lines.get(line).markup()).block();
    }

    /** Whether a line is a heading by its markup. */
    boolean heading(int line) {
        Element e = block(line);
        for (int level = 0; e != null && level < 2; level++, e = e.parent()) {
            String tag = e.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line stands in an element with this tag, ten levels up at most. */
    boolean in(int line, String tag) {
        Element e = block(line);
        for (int level = 0; e != null && level < 10; level++, e = e.parent()) {
            if (e.normalName().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the elements around a line, as far up as said, is named so. */
    boolean within(int line, Pattern pattern, int levels) {
        return named(line, pattern, levels) != null;
    }

    /**
     * The nearest of the elements around a line, as far up as said, that is named so by class or id; null for none. Names are
     * matched in lower case, with a dash where a capital began a word.
     */
    @Nullable
    Element named(int line, Pattern pattern, int levels) {
        Map<Element, Boolean> known = named.computeIfAbsent(pattern, p -> new IdentityHashMap<>());
        Element e = block(line);
        for (int level = 0; e != null && level < levels && !e.normalName().equals("body"); level++, e = e.parent()) {
            if (known.computeIfAbsent(e, k -> isNamed(k, pattern))) {
                return e;
            }
        }
        return null;
    }

    private boolean isNamed(Element e, Pattern pattern) {
        String name = names.computeIfAbsent(e, Surroundings::name);
        return !name.isEmpty() && pattern.matcher(name).matches();
    }

    private static String name(Element e) {
        String name = (e.className() + " " + e.id()).strip();
        return name.length() >= MAX_NAME
                ? ""
                : WORD.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
