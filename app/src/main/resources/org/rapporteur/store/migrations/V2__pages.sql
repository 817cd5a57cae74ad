-- What the web pages look facts up by: the article that tells them, and the order of time.

PRAGMA user_version = 2;

CREATE INDEX articles_published ON articles (published_first, id);
CREATE INDEX actor_roles_actor ON actor_roles (actor_id);
CREATE INDEX actor_roles_article ON actor_roles (article_id);
CREATE INDEX actor_mentions_place ON actor_mentions (article_id, cite_start);
CREATE INDEX statements_within ON statements (within_id);
CREATE INDEX statement_cospeakers_statement ON statement_cospeakers (statement_id);
CREATE INDEX statement_cospeakers_actor ON statement_cospeakers (actor_id);
CREATE INDEX meetings_date ON meetings (date_first, id);
CREATE INDEX meeting_cites_article ON meeting_cites (article_id);
CREATE INDEX meeting_differences_meeting ON meeting_differences (meeting_id);
CREATE INDEX events_article ON events (article_id);
CREATE INDEX events_actor ON events (actor_id);
CREATE INDEX events_recipient ON events (recipient_id);
CREATE INDEX positions_article ON positions (article_id);
CREATE INDEX positions_issue ON positions (issue);
CREATE INDEX claim_sides_article ON claim_sides (article_id);
CREATE INDEX claim_sides_source ON claim_sides (source_id);
CREATE INDEX claim_sides_statement ON claim_sides (statement_id);
CREATE INDEX figures_article ON figures (article_id);
CREATE INDEX figures_of ON figures (of_id);
CREATE INDEX times_article ON times (article_id);
CREATE INDEX difference_sides_article ON difference_sides (article_id);
CREATE INDEX labels_article ON labels (article_id);
