package org.rapporteur.web;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it.
 *
 * @param title of the page
 * @param record name of the record
 * @param path of the request
 * @param address of the request, with its parameters
 * @param theme {@code light}, {@code dark}, or null for that of the system
 */
public record Layout(
        String title,
        String record,
        String path,
        String address,
        @Nullable String theme) {
    /** The parts of the site, in the order of the navigation. */
    public static final List<Item> PARTS = List.of(
            new Item("Overview", "/"),
            new Item("Meetings", "/meetings"),
            new Item("Map", "/map"),
            new Item("Claims", "/claims"),
            new Item("Positions", "/positions"),
            new Item("Bargaining", "/bargaining"),
            new Item("Statements", "/statements"),
            new Item("Events", "/events"),
            new Item("Differences", "/differences"),
            new Item("Figures", "/figures"),
            new Item("Actors", "/actors"),
            new Item("Graph", "/graph"),
            new Item("Sources", "/sources"),
            new Item("Articles", "/articles"),
            new Item("Gaps", "/gaps"),
            new Item("Search", "/search"),
            new Item("Export", "/export"),
            new Item("Rulings", "/rulings"));

    static final String THEME = "theme";

    static Layout of(Context ctx, String title, String record) {
        String query = ctx.queryString();
        String theme = ctx.cookie(THEME);
        return new Layout(
                title,
                record,
                ctx.path(),
                ctx.path() + (query == null ? "" : "?" + query),
                "light".equals(theme) || "dark".equals(theme) ? theme : null);
    }

    /** Whether the page belongs to a part of the site. */
    public boolean isIn(Item part) {
        String root = String.valueOf(part.href());
        return path.equals(root) || (!root.equals("/") && path.startsWith(root + "/"));
    }

    /** The version that the addresses of style sheet and scripts carry, so that they can be kept for ever. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
