package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;

/** Keeps whether somebody wants the pages light or dark, in a cookie. */
final class ThemePage implements Page {
    private static final int YEAR = 365 * 24 * 3600;

    private final RoutesConfig routes;

    ThemePage(RoutesConfig routes) {
        this.routes = routes;
    }

    @Override
    public void add(Site site) {
        routes.post("/theme", ThemePage::set);
    }

    private static void set(Context ctx) {
        String theme = ctx.formParam("theme");
        boolean known = "light".equals(theme) || "dark".equals(theme);
        Cookie cookie = new Cookie(Layout.THEME, known ? String.valueOf(theme) : "system");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(YEAR);
        ctx.cookie(cookie);
        String back = ctx.formParam("back");
        // A path of this site: a browser takes //host and /\host for addresses of others.
        boolean local = back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
        ctx.redirect(local ? String.valueOf(back) : "/", HttpStatus.SEE_OTHER);
    }
}
