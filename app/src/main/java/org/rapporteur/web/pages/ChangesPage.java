package org.rapporteur.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.web.Field;
import org.rapporteur.web.Page;
import org.rapporteur.web.Params;
import org.rapporteur.web.Site;

/** What became known between two days. */
final class ChangesPage implements Page {
    private static final int SHOWN = 100;

    private static final List<Field> FIELDS = List.of(
            new Field(NewSince.FIELD, "Since", List.of(), "2018-05"),
            new Field(NewSince.UNTIL, "Until", List.of(), "2018-06"));

    @Override
    public void add(Site site) {
        site.get("/changes", ctx -> {
            Params params = site.params(ctx);
            site.renderKept(ctx, "changes.jte", "What changed", sql -> {
                Map<String, Object> model = new LinkedHashMap<>();
                model.put("fields", FIELDS);
                model.put("request", params);
                model.put("news", NewSince.read(params, SHOWN, sql));
                return model;
            });
        });
    }
}
