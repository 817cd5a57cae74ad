package org.rapporteur.page;

import static org.rapporteur.page.Feature.*;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a line's markup tells: its element, those around it, their class names, and how much text stands in them. */
final class DomFeatures {
    private static final int LEVELS = 9;
    private static final int NONE = 20;

    private record Family(Feature feature, List<String> parts) {}

    private static final List<Family> FAMILIES = Lines.columns("class-words.tsv").stream()
            .map(c -> new Family(Feature.valueOf("CLASS_" + c[0]), List.of(c[1].split(" "))))
            .toList();

    private final List<Line> lines;
    private final boolean[] good;
    private final double[][] rows;
    private final Map<Element, boolean[]> hints = new IdentityHashMap<>();
    private final Map<Element, Double> mass = new IdentityHashMap<>();
    private final Map<Element, int[]> linked = new IdentityHashMap<>();
    private final Map<String, Double> alike = new HashMap<>();
    private double total;

    DomFeatures(List<Line> lines, boolean[] good, double[][] rows) {
        this.lines = lines;
        this.good = good;
        this.rows = rows;
    }

    /** Elements of one kind: the same tag and classes, in a parent of the same tag and classes. */
    static String kind(Element e) {
        Element parent = e.parent();
        return e.normalName() + "." + e.className() + "<"
                + (parent == null ? "" : parent.normalName() + "." + parent.className());
    }

    void fill(@Nullable String statedBody) {
        weigh();
        Element main = main();
        Map<Element, Integer> levels = levels(main);
        String stated = statedBody == null ? "" : squeeze(statedBody);
        for (int i = 0; i < rows.length; i++) {
            Line line = lines.get(i);
            Markup m = Objects.requireNonNull(line.markup());
            Element block = m.block();
            set(i, LINK_SHARE, linkShare(line));
            set(i, BEFORE_LINK_SHARE, i > 0 ? linkShare(lines.get(i - 1)) : 0);
            set(i, AFTER_LINK_SHARE, i + 1 < rows.length ? linkShare(lines.get(i + 1)) : 0);
            ancestors(i, block);
            set(i, ALIKE_SHARE, share(alike.getOrDefault(kind(block), 0.0)));
            Element parent = block.parent() == null ? block : block.parent();
            Element grand = parent.parent() == null ? parent : parent.parent();
            set(i, PARENT_SHARE, share(mass.getOrDefault(parent, 0.0)));
            set(i, GRAND_SHARE, share(mass.getOrDefault(grand, 0.0)));
            int[] chars = linked.getOrDefault(parent, new int[] {0, 1});
            set(i, LINKS_IN_PARENT, (double) chars[0] / chars[1]);
            set(i, ABOVE_MAIN, aboveMain(block, levels));
            if (!stated.isEmpty()) {
                set(i, STATED_BODY, 1);
                set(i, IN_STATED_BODY, stated.contains(squeeze(line.text())) ? 1 : 0);
            }
        }
    }

    private void weigh() {
        for (int i = 0; i < rows.length; i++) {
            Line line = lines.get(i);
            Markup m = Objects.requireNonNull(line.markup());
            if (good[i]) {
                total += line.words();
                alike.merge(kind(m.block()), (double) line.words(), Double::sum);
            }
            int level = 0;
            for (Element e = m.block(); e != null && level < 40; e = e.parent(), level++) {
                if (good[i]) {
                    mass.merge(e, (double) line.words(), Double::sum);
                }
                if (level < 3) {
                    int[] chars = linked.computeIfAbsent(e, k -> new int[2]);
                    chars[0] += m.linked();
                    chars[1] += line.text().length();
                }
            }
        }
    }

    /** The deepest element that holds most of the running text. */
    private @Nullable Element main() {
        Element best = null;
        int bestDepth = -1;
        for (int i = 0; i < rows.length; i++) {
            Element e = good[i] ? Objects.requireNonNull(lines.get(i).markup()).block() : null;
            for (int level = 0; e != null && level < 40; e = e.parent(), level++) {
                if (mass.getOrDefault(e, 0.0) >= 0.6 * total) {
                    int depth = depth(e);
                    if (depth > bestDepth) {
                        best = e;
                        bestDepth = depth;
                    }
                    break;
                }
            }
        }
        return best;
    }

    private static int depth(Element e) {
        int depth = 0;
        for (Element p = e.parent(); p != null; p = p.parent()) {
            depth++;
        }
        return depth;
    }

    private static Map<Element, Integer> levels(@Nullable Element main) {
        Map<Element, Integer> out = new IdentityHashMap<>();
        int level = 0;
        for (Element e = main; e != null; e = e.parent()) {
            out.put(e, level++);
        }
        return out;
    }

    /** 0 in the main element, else how far above it the line's way to the root meets the main element's. */
    private static int aboveMain(Element block, Map<Element, Integer> levels) {
        for (Element e = block; e != null; e = e.parent()) {
            Integer level = levels.get(e);
            if (level != null) {
                return Math.min(level, NONE);
            }
        }
        return NONE;
    }

    private void ancestors(int i, Element block) {
        int[] nearest = new int[FAMILIES.size()];
        int depth = 0;
        for (Element e = block; e != null && !e.normalName().equals("html"); e = e.parent(), depth++) {
            if (depth < LEVELS && !e.normalName().equals("body")) {
                boolean[] hint = hints.computeIfAbsent(e, DomFeatures::hints);
                for (int f = 0; f < nearest.length; f++) {
                    nearest[f] = nearest[f] == 0 && hint[f] ? depth + 1 : nearest[f];
                }
            }
            tag(i, e, depth);
            if (depth > 60) {
                break;
            }
        }
        for (int f = 0; f < nearest.length; f++) {
            set(i, FAMILIES.get(f).feature(), nearest[f] == 0 ? NONE : nearest[f]);
        }
        set(i, DEPTH, depth);
    }

    private void tag(int i, Element e, int depth) {
        switch (e.normalName()) {
            case "p" -> set(i, IS_PARAGRAPH, 1);
            case "li" -> set(i, IS_ITEM, 1);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                if (depth < 3) {
                    set(i, IS_HEADING, e.normalName().charAt(1) - '0');
                }
            }
            case "td", "th" -> set(i, IS_CELL, 1);
            case "blockquote" -> set(i, IS_QUOTE, 1);
            case "article" -> rows[i][IN_ARTICLE.ordinal()]++;
            case "main" -> set(i, IN_MAIN, 1);
            case "aside" -> set(i, IN_ASIDE, 1);
            case "nav" -> set(i, IN_NAV, 1);
            case "header" -> set(i, IN_HEADER, 1);
            case "footer" -> set(i, IN_FOOTER, 1);
            case "form" -> set(i, IN_FORM, depth + 1);
            case "figure", "figcaption" -> set(i, IN_FIGURE, 1);
            default -> {}
        }
        if (e.attr("itemprop").contains("articleBody")) {
            set(i, IN_BODY_PROPERTY, 1);
        }
    }

    private static boolean[] hints(Element e) {
        String names = (e.className() + " " + e.id() + " " + e.attr("role") + " " + e.attr("data-component") + " "
                        + e.attr("itemprop"))
                .toLowerCase(Locale.ROOT);
        boolean[] out = new boolean[FAMILIES.size()];
        for (int f = 0; f < out.length && !names.isBlank(); f++) {
            for (String part : FAMILIES.get(f).parts()) {
                out[f] |= names.contains(part);
            }
        }
        return out;
    }

    static double linkShare(Line line) {
        Markup m = line.markup();
        return m == null ? 0 : (double) m.linked() / line.text().length();
    }

    private double share(double words) {
        return total == 0 ? 0 : words / total;
    }

    /** Letters and digits alone, so that white space and marks do not matter. */
    static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return out.toString();
    }

    private void set(int line, Feature feature, double value) {
        rows[line][feature.ordinal()] = value;
    }
}
