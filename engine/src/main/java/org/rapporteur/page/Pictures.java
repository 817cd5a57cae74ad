package org.rapporteur.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The boxes of a page that hold a picture and a few words: those words are its caption, whatever their markup is called. */
final class Pictures {
    private static final int LEVELS = 4;
    private static final int MAX_LINES = 3;
    private static final int MAX_WORDS = 100;
    private static final int SMALL = 60;

    private final Set<Element> pictured = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, List<Integer>> inside = new IdentityHashMap<>();
    private final List<Line> lines;
    private final Surroundings around;

    Pictures(List<Line> lines, Surroundings around) {
        this.lines = lines;
        this.around = around;
        for (int i = 0; i < lines.size(); i++) {
            Element e = around.block(i);
            for (int level = 0; e != null && level < LEVELS; level++, e = e.parent()) {
                inside.computeIfAbsent(e, k -> new ArrayList<>()).add(i);
            }
        }
        if (!lines.isEmpty()) {
            around.block(0).root().select("img, amp-img").forEach(this::add);
        }
    }

    private void add(Element picture) {
        if (isSmall(picture.attr("width")) || isSmall(picture.attr("height"))) {
            return;
        }
        Element e = picture.parent();
        for (int level = 0; e != null && !e.nameIs("body") && level < LEVELS; level++, e = e.parent()) {
            pictured.add(e);
        }
    }

    private static boolean isSmall(String pixels) {
        return pixels.matches("\\d{1,2}(?:px)?") && Integer.parseInt(pixels.replace("px", "")) < SMALL;
    }

    /** The lines of the picture's box that a line stands in; null when it stands in none. */
    @Nullable
    List<Integer> box(int line) {
        Element e = around.block(line);
        for (int level = 0; e != null && level < LEVELS; level++, e = e.parent()) {
            if (pictured.contains(e)) {
                List<Integer> box = Objects.requireNonNull(inside.get(e));
                return box.size() <= MAX_LINES && words(e) <= MAX_WORDS ? box : null;
            }
        }
        return null;
    }

    /** The lines that stand in an element, or a few levels below it. */
    List<Integer> inside(Element e) {
        return inside.getOrDefault(e, List.of());
    }

    /** How many words the lines have that stand in an element, or a few levels below it. */
    int words(Element e) {
        return inside(e).stream().mapToInt(i -> lines.get(i).words()).sum();
    }
}
