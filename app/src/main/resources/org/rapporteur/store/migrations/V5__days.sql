-- The day by which facts are put in the order of time: their own first day, else that on which their article was published;
-- null when neither is known. The program fills it in with each fact.

PRAGMA user_version = 5;

ALTER TABLE statements ADD COLUMN day TEXT;
ALTER TABLE events ADD COLUMN day TEXT;
ALTER TABLE positions ADD COLUMN day TEXT;
ALTER TABLE figures ADD COLUMN day TEXT;

UPDATE statements SET day = coalesce(said_first, (SELECT published_first FROM articles a WHERE a.id = article_id));
UPDATE events SET day = coalesce(date_first, (SELECT published_first FROM articles a WHERE a.id = article_id));
UPDATE positions SET day = coalesce(date_first, (SELECT published_first FROM articles a WHERE a.id = article_id));
UPDATE figures SET day = coalesce(date_first, (SELECT published_first FROM articles a WHERE a.id = article_id));

-- In the order of time, what is undated last.
CREATE INDEX statements_order ON statements (day IS NULL, day, article_id, cite_start);
CREATE INDEX events_order ON events (day IS NULL, day, article_id, cite_start, id);
CREATE INDEX positions_order ON positions (day IS NULL, day, article_id, cite_start, id);
CREATE INDEX articles_order ON articles (published_first IS NULL, published_first, id);
CREATE INDEX meetings_order ON meetings (date_first IS NULL, date_first, id);
CREATE INDEX figures_order ON figures (unit, what COLLATE NOCASE, value, id);

-- Who is heard when, what happens when.
CREATE INDEX statements_speaker_day ON statements (speaker_id, day);
CREATE INDEX events_day ON events (day);
CREATE INDEX positions_latest ON positions (party_id, lower(issue), day);
CREATE INDEX articles_publisher ON articles (publisher);
CREATE INDEX claim_sides_side ON claim_sides (side, claim_id);
