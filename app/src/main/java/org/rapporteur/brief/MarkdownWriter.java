package org.rapporteur.brief;

import java.util.List;
import java.util.stream.Collectors;
import org.rapporteur.brief.Brief.Line;
import org.rapporteur.brief.Brief.Part;
import org.rapporteur.brief.Brief.Section;

/** Sets a brief in Markdown (CommonMark). */
public final class MarkdownWriter {
    private MarkdownWriter() {}

    /** The brief, every line of it ending with its sources. */
    public static String write(Brief brief) {
        StringBuilder out = new StringBuilder("# " + Markdown.text(brief.title()) + "\n\n");
        if (brief.scope() != null) {
            out.append(Markdown.text(brief.scope())).append("\n\n");
        }
        if (brief.sections().isEmpty()) {
            return out.append(BriefText.EMPTY).append("\n").toString();
        }
        out.append(BriefText.HOW_TO_READ).append("\n");
        for (Section section : brief.sections()) {
            out.append("\n## ").append(Markdown.text(section.title())).append("\n");
            for (Part part : section.parts()) {
                out.append(part.heading() == null ? "\n" : "\n### " + Markdown.text(part.heading()) + "\n\n");
                part.lines().forEach(l -> out.append(line(l, brief.bibliography())));
            }
        }
        out.append("\n## Sources\n\n");
        List<Source> sources = Source.all(brief.bibliography());
        for (int i = 0; i < sources.size(); i++) {
            out.append(i + 1).append(". ").append(source(sources.get(i))).append("\n");
        }
        return out.toString();
    }

    private static String line(Line line, Bibliography bibliography) {
        String lead = line.lead().isEmpty() ? "" : "**" + Markdown.text(line.lead()) + "** ";
        return "- " + lead + Markdown.text(line.text()) + " \\["
                + bibliography.marks(line.cites()).stream()
                        .map(Bibliography.Mark::text)
                        .collect(Collectors.joining(", "))
                + "\\]\n";
    }

    private static String source(Source s) {
        StringBuilder out = new StringBuilder();
        if (!s.authors().isEmpty()) {
            out.append(Markdown.text(s.authors())).append(". ");
        }
        if (s.title() != null) {
            out.append("“").append(Markdown.text(s.title())).append("”. ");
        }
        if (s.publisher() != null) {
            out.append("*").append(Markdown.text(s.publisher())).append("*, ");
        }
        out.append(Markdown.text(s.date())).append(". ");
        out.append(s.web() ? "<" + s.place() + ">" : Markdown.text(s.place()));
        s.notes().forEach(n -> out.append(". ").append(Markdown.text(n)));
        return out.append(".").toString();
    }
}
