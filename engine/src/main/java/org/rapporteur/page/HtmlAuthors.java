package org.rapporteur.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Role;

/**
 * Finds who signs an HTML page. In the order of trust: the schema.org description, the meta elements, marked names and
 * links, a byline, class names that say author, data in scripts, and last a single word that one of the first gives as a
 * name.
 */
final class HtmlAuthors {
    private static final String MARKED =
            "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], a[href*='/author/'], a[href*='/authors/'], .author .fn, .vcard .fn";
    private static final String TESTED =
            "[data-testid*=byline], [data-testid*=author], [data-component*=byline], [data-qa*=author], a[href*='/reporters/'], a[href*='/contributor'], a[href*='/journalist'], byline";
    private static final Pattern AUTHOR_CLASS =
            Pattern.compile("(?i).*(?:byline|by-line|author|writer|wrote|written|contributor|reporter).*");
    private static final Pattern NOT_AUTHOR = Pattern.compile(
            "(?i).*(?:comment|related|bio|footer|sidebar|avatar|social|share|image|photo|teaser|card|recirc|more-|widget|popular|list-item).*");
    private static final Pattern APART =
            Pattern.compile("(?i).{0,300}(?:comment|reference|citation|bibliograph).{0,300}");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "\"(?:authors?|byline|contributors|authorName|author_name)\"\\s{0,3}:\\s{0,3}(?:\\[\\s{0,9})?(?:\\{[^{}\\[\\]]{0,300}?\"(?:name|displayName|title)\"\\s{0,3}:\\s{0,3})?\"([^\"\\\\{}]{3,60})\"");
    private static final int MAX_SCRIPT = 2_000_000;

    private final HtmlPage page;
    private final List<Role> roles;
    private final @Nullable String publisher;
    private final Set<String> out = new LinkedHashSet<>();
    /** Outlets and agencies, which sign where nobody else does. */
    private final Set<String> bodies = new LinkedHashSet<>();
    /** Single words that are given as names: of people who write under them, or of bodies. */
    private final Set<String> handles = new LinkedHashSet<>();

    private HtmlAuthors(HtmlPage page, List<Role> roles) {
        this.page = page;
        this.roles = roles;
        this.publisher = HtmlMetadata.publisher(page);
    }

    static List<String> of(HtmlPage page, List<Role> roles) {
        return new HtmlAuthors(page, roles).read();
    }

    private List<String> read() {
        page.jsonLd.names("author").forEach(this::add);
        for (String name : HtmlMetadata.names("author")) {
            if (out.isEmpty()) {
                page.metas(name).forEach(this::add);
            }
        }
        if (out.isEmpty()) {
            marked(MARKED);
        }
        bylines();
        classed();
        if (out.isEmpty()) {
            marked(TESTED);
        }
        if (out.isEmpty()) {
            Signed.lines(page.lines, roles).forEach(l -> Signed.names(l.text()).forEach(this::add));
        }
        if (out.isEmpty() && bodies.isEmpty()) {
            script();
        }
        if (out.isEmpty() && bodies.isEmpty()) {
            handles.stream().filter(h -> !isBody(h)).limit(1).forEach(out::add);
        }
        boolean people = out.stream().anyMatch(a -> a.contains(" "));
        out.removeIf(a -> people && INITIALS.matcher(a).matches());
        return new ArrayList<>(out.isEmpty() ? bodies : out);
    }

    private void bylines() {
        for (int i = 0; out.isEmpty() && i < page.lines.size(); i++) {
            String line = page.lines.get(i).text();
            if (roles.get(i) == Role.META && Bylines.isSigned(line)) {
                add(line);
            }
        }
    }

    private void classed() {
        for (Element e : out.isEmpty() ? page.document.body().select("[class]") : List.<Element>of()) {
            if (out.isEmpty()
                    && e.className().length() < 200
                    && AUTHOR_CLASS.matcher(e.className()).matches()
                    && !NOT_AUTHOR.matcher(e.className()).matches()
                    && e.text().length() < 120) {
                add(e.text());
            }
        }
    }

    /** The first author that data in a script names with two words or more. */
    private void script() {
        int searched = 0;
        for (Element script : page.document.select("script:not([src])")) {
            searched += script.data().length();
            Matcher m = IN_SCRIPT.matcher(script.data());
            while (searched < MAX_SCRIPT && out.isEmpty() && m.find()) {
                if (Words.count(m.group(1)) >= 2) {
                    add(m.group(1));
                }
            }
        }
    }

    /** Whether the name is that of the outlet or an agency. */
    private boolean isBody(String name) {
        return Outlets.isOutlet(name) || publisher != null && Words.likeness(name, publisher) > 0.6;
    }

    private static Element around(Element e) {
        Element parent = e.parent() == null ? e : e.parent();
        return parent.parent() == null ? parent : parent.parent();
    }

    /** The names in the first element that has one, and in those beside it: names further on sign other articles. */
    private void marked(String query) {
        Element place = null;
        for (Element e : page.document.select(query)) {
            String text = e.hasAttr("content") ? e.attr("content") : e.text();
            boolean apart = e.parents().stream()
                    .anyMatch(p -> p.normalName().matches("aside|footer|nav")
                            || APART.matcher(p.className() + " " + p.id()).matches());
            if (!apart && text.length() < 100 && (place == null || place == around(e))) {
                add(text);
                place = out.isEmpty() ? null : around(e);
            }
        }
    }

    private void add(String text) {
        if (text.length() < 200 && !text.startsWith("http") && !text.startsWith("@")) {
            String signed = publisher == null ? text : text.replaceFirst(" " + Pattern.quote(publisher) + "$", "");
            List<String> names = Bylines.names(signed);
            names.forEach(n -> (isBody(n) ? bodies : out).add(n));
            if (names.isEmpty() && Bylines.isHandle(signed.strip())) {
                handles.add(signed.strip());
            }
        }
    }
}
