package org.rapporteur.web.pages;

import java.util.List;
import org.rapporteur.web.ListingPage;
import org.rapporteur.web.Page;
import org.rapporteur.web.api.Api;

/** All pages. */
public final class Pages {
    /** In no order that matters. */
    public static final List<Page> ALL = List.of(
            new OverviewPage(),
            new ChangesPage(),
            new ListingPage(ArticleList.LISTING),
            new Api(),
            new SearchPage(),
            new RulingsPage(),
            new ExportPage(),
            new ArticlePage(),
            new TellingsPage(),
            new FactPage(),
            new MeetingsPage(),
            new MeetingPage(),
            new MapPage(),
            new ListingPage(StatementList.LISTING),
            new ListingPage(EventList.LISTING),
            new ListingPage(ClaimList.LISTING),
            new ClaimPage(),
            new PositionsPage(),
            new BargainingPage(),
            new ConditionsPage(),
            new ListingPage(DifferenceList.LISTING),
            new ListingPage(FigureList.LISTING),
            new ListingPage(ActorList.LISTING),
            new ActorPage(),
            new ListingPage(RoleList.LISTING),
            new ListingPage(LabelList.LISTING),
            new ListingPage(BesideList.LISTING),
            new ListingPage(SourceList.LISTING),
            new SourcePage(),
            new GraphPage(),
            new GapsPage());

    private Pages() {}
}
