package org.rapporteur.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.rapporteur.view.Plain;

/** Makes pages of the templates. All that comes from a record is escaped by them. */
final class Html {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "org.rapporteur.web.templates");

    /** The page; characters that could turn the direction of reading or that nobody can see are written out. */
    String render(String template, Map<String, Object> model) {
        StringOutput out = new StringOutput();
        engine.render(template, model, out);
        return Plain.visible(out.toString());
    }
}
