-- What the pages of large records count: indices that hold all that is counted, so that no row of a table is read for it.

PRAGMA user_version = 8;

DROP INDEX actor_mentions_actor;
CREATE INDEX actor_mentions_actor ON actor_mentions (actor_id, article_id);

-- How often the pages name an actor, and how many of them do. The triggers keep it true, whoever writes.
CREATE TABLE actor_counts (
    actor_id TEXT PRIMARY KEY,
    mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO actor_counts SELECT actor_id, count(*), count(DISTINCT article_id) FROM actor_mentions GROUP BY actor_id;

CREATE TRIGGER actor_mentions_added AFTER INSERT ON actor_mentions BEGIN
    INSERT INTO actor_counts VALUES (NEW.actor_id, 1, 1) ON CONFLICT (actor_id) DO UPDATE SET
        mentions = mentions + 1,
        articles = articles + NOT EXISTS (SELECT 1 FROM actor_mentions m
            WHERE m.actor_id = NEW.actor_id AND m.article_id = NEW.article_id AND m.rowid <> NEW.rowid);
END;

CREATE TRIGGER actor_mentions_removed AFTER DELETE ON actor_mentions BEGIN
    UPDATE actor_counts SET
        mentions = mentions - 1,
        articles = articles - NOT EXISTS (SELECT 1 FROM actor_mentions m
            WHERE m.actor_id = OLD.actor_id AND m.article_id = OLD.article_id)
        WHERE actor_id = OLD.actor_id;
    DELETE FROM actor_counts WHERE actor_id = OLD.actor_id AND mentions = 0;
END;

CREATE INDEX actors_state ON actors (country, id) WHERE kind = 'state';

DROP INDEX articles_publisher;
CREATE INDEX articles_publisher ON articles (publisher, id, published_first, published_last);
CREATE INDEX articles_outlet ON articles (id, publisher, source, published_first);

DROP INDEX actor_roles_actor;
CREATE INDEX actor_roles_actor ON actor_roles (actor_id, of_id);
DROP INDEX statements_article;
CREATE INDEX statements_article ON statements (article_id, speaker_id, anonymous);
DROP INDEX claim_sides_claim;
CREATE INDEX claim_sides_claim ON claim_sides (claim_id, side, article_id);
DROP INDEX meeting_cites_meeting;
CREATE INDEX meeting_cites_meeting ON meeting_cites (meeting_id, article_id);
DROP INDEX meeting_cites_article;
CREATE INDEX meeting_cites_article ON meeting_cites (article_id, meeting_id);
DROP INDEX meeting_attendance_meeting;
CREATE INDEX meeting_attendance_meeting ON meeting_attendance (meeting_id, part, actor_id);
DROP INDEX events_actor;
CREATE INDEX events_actor ON events (actor_id, recipient_id, event_type, status, day, date_last);

CREATE INDEX meetings_outline ON meetings (id, status, date_first, date_last);
CREATE INDEX meetings_last ON meetings (date_last);

-- The gaps.
CREATE INDEX statements_unnamed ON statements (day IS NULL, day, article_id, cite_start)
WHERE anonymous = 1 OR speaker_id IS NULL;
CREATE INDEX statements_unsure ON statements (confidence, article_id, cite_start) WHERE confidence < 0.7;

-- The search.
DROP INDEX search_facts_type;
CREATE INDEX search_facts_type ON search_facts (type, year);
CREATE INDEX search_facts_year ON search_facts (year);
DROP INDEX search_articles_line;
CREATE INDEX search_articles_line ON search_articles (line, outlet);
