package org.rapporteur.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.brief.Brief.Section;
import org.rapporteur.view.Plain;

/**
 * Sets a brief as one page of HTML that needs nothing else: the style sheet is in it, no script, no font and no image, and a
 * Content-Security-Policy that forbids all but this style sheet. It is well-formed XML too.
 */
public final class HtmlWriter {
    private HtmlWriter() {}

    /** The page for a browser and its printer. */
    public static String write(Brief brief) {
        return page(brief, BriefResources.text("brief.css"));
    }

    /** The page with another style sheet. */
    static String page(Brief brief, String style) {
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(hash(style))
                .append("'; base-uri 'none'; form-action 'none'\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
                .append(text(brief.title()))
                .append("</title>\n<style>")
                .append(style)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(text(brief.title()))
                .append("</h1>\n");
        if (brief.scope() != null) {
            out.append("<p class=\"scope\">").append(text(brief.scope())).append("</p>\n");
        }
        out.append("<p class=\"how\">")
                .append(brief.sections().isEmpty() ? BriefText.EMPTY : BriefText.HOW_TO_READ)
                .append("</p>\n");
        brief.sections().forEach(s -> section(s, brief.bibliography(), out));
        sources(brief.bibliography(), out);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void section(Section section, Bibliography bibliography, StringBuilder out) {
        out.append("<section>\n<h2>").append(text(section.title())).append("</h2>\n");
        for (Part part : section.parts()) {
            if (part.heading() != null) {
                out.append("<h3>").append(text(part.heading())).append("</h3>\n");
            }
            out.append("<ul>\n");
            part.lines().forEach(l -> line(l, bibliography, out));
            out.append("</ul>\n");
        }
        out.append("</section>\n");
    }

    private static void line(Line line, Bibliography bibliography, StringBuilder out) {
        out.append("<li>");
        if (!line.lead().isEmpty()) {
            out.append("<b>").append(text(line.lead())).append("</b> ");
        }
        out.append(text(line.text())).append(" <span class=\"refs\">");
        List<Bibliography.Mark> marks = bibliography.marks(line.cites());
        for (int i = 0; i < marks.size(); i++) {
            Bibliography.Mark mark = marks.get(i);
            out.append(i == 0 ? "" : ", ")
                    .append("<a href=\"#s")
                    .append(mark.first().source())
                    .append("\" title=\"")
                    .append(text(Material.quoted(mark.first().words())))
                    .append("\">")
                    .append(mark.text())
                    .append("</a>");
        }
        out.append("</span></li>\n");
    }

    private static void sources(Bibliography bibliography, StringBuilder out) {
        List<Source> sources = Source.all(bibliography);
        if (sources.isEmpty()) {
            return;
        }
        out.append("<section>\n<h2>Sources</h2>\n<ol class=\"sources\">\n");
        for (int i = 0; i < sources.size(); i++) {
            Source s = sources.get(i);
            out.append("<li id=\"s").append(i + 1).append("\">");
            if (!s.authors().isEmpty()) {
                out.append(text(s.authors())).append(". ");
            }
            if (s.title() != null) {
                out.append("“").append(text(s.title())).append("”. ");
            }
            if (s.publisher() != null) {
                out.append("<i>").append(text(s.publisher())).append("</i>, ");
            }
            out.append(text(s.date())).append(". <span class=\"place\">");
            out.append(
                    s.web()
                            ? "<a href=\"" + text(s.place()) + "\" rel=\"noreferrer\">" + text(s.place()) + "</a>"
                            : text(s.place()));
            out.append("</span>.");
            s.notes().forEach(n -> out.append(' ').append(text(n)).append('.'));
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** Text of a page: no markup, no control characters, no turning of the direction of reading. */
    private static String text(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
