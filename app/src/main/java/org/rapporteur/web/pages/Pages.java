package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;

/** All pages. */
public final class Pages {
    /** In no order that matters. */
    public static final List<Page> ALL = List.of(
            new ListingPage(ArticleList.LISTING),
            new ArticlePage(),
            new FactPage(),
            new MeetingsPage(),
            new MeetingPage());

    private Pages() {}
}
