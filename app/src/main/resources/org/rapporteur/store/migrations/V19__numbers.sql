-- Ids and names that stand in many rows are kept once and numbered; tables that had them in every row are views now. Of a
-- statement only what is not the words of its cite is kept a second time.

PRAGMA user_version = 19;

DROP VIEW search_told;
DROP VIEW tolls;
DROP VIEW who_met;
DROP VIEW meeting_parts;
DROP VIEW who_said_what;

-- Texts by the numbers that stand for them.
CREATE TABLE repeated (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

-- What each part of a text is. Facts come from title, caption, subheading and body alone.
DROP TABLE segments;
CREATE TABLE segment_rows (
    article INTEGER NOT NULL,
    position INTEGER NOT NULL,
    role INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE VIEW segments AS
SELECT
    a.text AS article_id,
    s.position,
    (SELECT r.text FROM repeated r WHERE r.number = s.role) AS role,
    s.start_offset,
    s.end_offset
FROM segment_rows s
JOIN repeated a ON a.number = s.article;

-- Where a page names an actor. position counts what the page says of it.
DROP TABLE actor_mentions;
CREATE TABLE actor_mention_rows (
    article INTEGER NOT NULL,
    cite_start INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    form INTEGER NOT NULL, -- the words there
    PRIMARY KEY (article, cite_start, actor, position)
) WITHOUT ROWID;

CREATE INDEX actor_mention_rows_actor ON actor_mention_rows (actor, article);

CREATE VIEW actor_mentions AS
SELECT
    p.text AS actor_id,
    a.text AS article_id,
    m.cite_start,
    m.cite_end,
    (SELECT f.text FROM repeated f WHERE f.number = m.form) AS cite_exact
FROM actor_mention_rows m
JOIN repeated p ON p.number = m.actor
JOIN repeated a ON a.number = m.article;

CREATE TRIGGER actor_mentions_added AFTER INSERT ON actor_mention_rows BEGIN
    INSERT INTO actor_counts SELECT r.text, 1, 1 FROM repeated r WHERE r.number = NEW.actor
    ON CONFLICT (actor_id) DO UPDATE SET
        mentions = mentions + 1,
        articles = articles + NOT EXISTS (SELECT 1 FROM actor_mention_rows m
            WHERE m.actor = NEW.actor AND m.article = NEW.article
            AND (m.cite_start <> NEW.cite_start OR m.position <> NEW.position));
END;

CREATE TRIGGER actor_mentions_removed AFTER DELETE ON actor_mention_rows BEGIN
    UPDATE actor_counts SET
        mentions = mentions - 1,
        articles = articles - NOT EXISTS (SELECT 1 FROM actor_mention_rows m
            WHERE m.actor = OLD.actor AND m.article = OLD.article)
        WHERE actor_id = (SELECT r.text FROM repeated r WHERE r.number = OLD.actor);
    DELETE FROM actor_counts
        WHERE actor_id = (SELECT r.text FROM repeated r WHERE r.number = OLD.actor) AND mentions = 0;
END;

-- content is null where it is the words of the cite.
DELETE FROM statements;
ALTER TABLE statements RENAME TO statement_rows;
ALTER TABLE statement_rows DROP COLUMN content;
ALTER TABLE statement_rows ADD COLUMN content TEXT;

CREATE VIEW statements AS
SELECT
    s.id,
    s.kind, -- direct, mixed, indirect
    coalesce(s.content, (SELECT substr(x.text, s.cite_start + 1, s.cite_end - s.cite_start) FROM article_texts x
        WHERE x.article_id = s.article_id)) AS content,
    s.cue, -- the reporting word
    s.speaker_id,
    s.speaker_text, -- the speaker as written
    s.speaker_start,
    s.speaker_end,
    s.anonymous, -- 1 or 0
    s.affiliation_id,
    s.via,
    s.said, -- EDTF
    s.said_first,
    s.said_last,
    s.stance, -- asserts, denies, demands, offers, threatens, praises, doubts
    s.continues_id,
    s.within_id,
    s.confidence, -- of the attribution, 0 to 1
    s.article_id,
    s.cite_start,
    s.cite_end,
    s.day
FROM statement_rows s;

-- part: 1 host, 2 participant, 3 declined, 4 observer, 5 not-invited, 6 absent, 7 withdrew.
DROP TABLE meeting_attendance;
CREATE TABLE meeting_attendance_rows (
    meeting INTEGER NOT NULL,
    part INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (meeting, part, actor, position)
) WITHOUT ROWID;

CREATE INDEX meeting_attendance_rows_actor ON meeting_attendance_rows (actor);

CREATE VIEW meeting_attendance AS
SELECT
    m.text AS meeting_id,
    p.text AS actor_id,
    CASE t.part WHEN 1 THEN 'host' WHEN 2 THEN 'participant' WHEN 3 THEN 'declined' WHEN 4 THEN 'observer' END AS part
FROM meeting_attendance_rows t
JOIN repeated m ON m.number = t.meeting
JOIN repeated p ON p.number = t.actor;

-- One row for a party and what it did, with the sentence that says so.
DROP TABLE meeting_attendance_cites;
CREATE TABLE meeting_attendance_cite_rows (
    meeting INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    part INTEGER NOT NULL,
    position INTEGER NOT NULL,
    size INTEGER, -- how many came for it
    level TEXT, -- title of who came or led those who came, as written
    article INTEGER NOT NULL,
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    PRIMARY KEY (meeting, actor, part, position)
) WITHOUT ROWID;

CREATE INDEX meeting_attendance_cite_rows_actor ON meeting_attendance_cite_rows (actor);
CREATE INDEX meeting_attendance_cite_rows_article ON meeting_attendance_cite_rows (article);

CREATE VIEW meeting_attendance_cites AS
SELECT
    m.text AS meeting_id,
    p.text AS actor_id,
    CASE c.part WHEN 2 THEN 'participant' WHEN 3 THEN 'declined' WHEN 5 THEN 'not-invited' WHEN 6 THEN 'absent'
        WHEN 7 THEN 'withdrew' END AS part,
    c.size,
    c.level,
    a.text AS article_id,
    c.cite_start,
    c.cite_end
FROM meeting_attendance_cite_rows c
JOIN repeated m ON m.number = c.meeting
JOIN repeated p ON p.number = c.actor
JOIN repeated a ON a.number = c.article;

-- What each page called a meeting: held, planned, proposed, cancelled, postponed; and when it appeared.
DROP TABLE meeting_life;
CREATE TABLE meeting_life_rows (
    meeting INTEGER NOT NULL,
    position INTEGER NOT NULL,
    status INTEGER NOT NULL,
    published TEXT, -- EDTF
    article INTEGER NOT NULL,
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE VIEW meeting_life AS
SELECT
    m.text AS meeting_id,
    (SELECT s.text FROM repeated s WHERE s.number = l.status) AS status,
    l.published,
    a.text AS article_id,
    l.cite_start,
    l.cite_end
FROM meeting_life_rows l
JOIN repeated m ON m.number = l.meeting
JOIN repeated a ON a.number = l.article;

-- One row for each sentence that tells of a meeting, numbered in its order.
DROP TABLE meeting_cites;
CREATE TABLE meeting_cite_rows (
    meeting INTEGER NOT NULL,
    position INTEGER NOT NULL,
    article INTEGER NOT NULL,
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    PRIMARY KEY (meeting, position)
) WITHOUT ROWID;

CREATE INDEX meeting_cite_rows_article ON meeting_cite_rows (article);

CREATE VIEW meeting_cites AS
SELECT m.text AS meeting_id, a.text AS article_id, c.cite_start, c.cite_end, c.position
FROM meeting_cite_rows c
JOIN repeated m ON m.number = c.meeting
JOIN repeated a ON a.number = c.article;

-- Everybody's part in a meeting, also of those who were not there, with the sentence on that party where there is one: of
-- hosts and observers that which says that they came.
CREATE VIEW meeting_parts AS
SELECT
    m.text AS meeting_id,
    p.text AS actor_id,
    CASE t.part WHEN 1 THEN 'host' WHEN 2 THEN 'participant' WHEN 3 THEN 'declined' WHEN 4 THEN 'observer' END AS part,
    c.size,
    c.level,
    a.text AS article_id,
    c.cite_start,
    c.cite_end,
    (SELECT substr(x.text, c.cite_start + 1, c.cite_end - c.cite_start) FROM article_texts x
        WHERE x.article_id = a.text) AS cite_exact
FROM meeting_attendance_rows t
JOIN repeated m ON m.number = t.meeting
JOIN repeated p ON p.number = t.actor
LEFT JOIN meeting_attendance_cite_rows c
    ON c.meeting = t.meeting AND c.actor = t.actor AND c.part = CASE WHEN t.part IN (1, 4) THEN 2 ELSE t.part END
LEFT JOIN repeated a ON a.number = c.article
UNION ALL
SELECT c.meeting_id, c.actor_id, c.part, c.size, c.level, c.article_id, c.cite_start, c.cite_end,
    (SELECT substr(x.text, c.cite_start + 1, c.cite_end - c.cite_start) FROM article_texts x
        WHERE x.article_id = c.article_id)
FROM meeting_attendance_cites c
WHERE c.part IN ('not-invited', 'absent', 'withdrew');

-- What the search knows of each fact besides its words.
DROP TABLE search_facts;
CREATE TABLE search_facts (
    doc INTEGER PRIMARY KEY,
    line INTEGER NOT NULL, -- that of the table lines
    facets INTEGER NOT NULL, -- type, stance, year, outlet and speaker as numbers of search_values, in one: see Packed.java
    kind TEXT, -- of a statement direct, mixed, indirect; of an event its type; of a meeting its status
    speaker_text TEXT, -- of a statement
    first_day TEXT, -- of a statement that has no date, the day of publication
    last_day TEXT -- where it is another
);

-- What a search counts of each fact, so narrow that the numbers of a hundred thousand are read in a few hundredths of a second.
CREATE UNIQUE INDEX search_facts_line ON search_facts (line, facets);
CREATE INDEX search_facts_speaker ON search_facts (facets >> 38) WHERE facets >> 38 > 0;
CREATE INDEX search_facts_day ON search_facts (first_day) WHERE first_day IS NOT NULL;

-- Who is in a fact.
DROP TABLE search_actors;
CREATE TABLE search_actor_rows (
    actor INTEGER NOT NULL,
    doc INTEGER NOT NULL,
    PRIMARY KEY (actor, doc)
) WITHOUT ROWID;

CREATE VIEW search_actors AS
SELECT p.text AS actor_id, r.doc
FROM search_actor_rows r
JOIN repeated p ON p.number = r.actor;

-- Which articles tell a fact that several may tell. Of all others the line and the facets say it.
DROP TABLE search_articles;
CREATE TABLE search_article_rows (
    doc INTEGER NOT NULL,
    article INTEGER NOT NULL,
    outlet INTEGER NOT NULL, -- number in search_values
    PRIMARY KEY (doc, article)
) WITHOUT ROWID;

CREATE INDEX search_article_rows_article ON search_article_rows (article);

CREATE VIEW search_articles AS
SELECT r.doc, a.text AS article_id, r.outlet
FROM search_article_rows r
JOIN repeated a ON a.number = r.article;

-- Which articles tell which facts: articles, statements, events, positions, figures and labels are told by one page, by whose
-- place they are numbered.
CREATE VIEW search_told AS
SELECT a.article_id, s.line, s.doc
FROM search_articles a
JOIN search_facts s ON s.doc = a.doc
UNION ALL
SELECT p.article_id, s.line, s.doc
FROM linked_pages p
JOIN (SELECT 1 AS type UNION ALL SELECT 3 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 8 UNION ALL SELECT 11) t
JOIN search_facts s
    ON s.line >= (t.type << 59) + (p.place << 23)
    AND s.line < (t.type << 59) + ((p.place + 1) << 23);

-- For the program's own use, with the numbers of repeated: which parties of pages are alike, and the bands of wordings.
DROP TABLE namesake_pages;
CREATE TABLE namesake_pages (
    key INTEGER NOT NULL,
    article INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    PRIMARY KEY (key, article, local_id)
) WITHOUT ROWID;

CREATE INDEX namesake_pages_article ON namesake_pages (article);

DROP TABLE wordings;
CREATE TABLE wordings (
    band INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (band, article)
) WITHOUT ROWID;

CREATE INDEX wordings_article ON wordings (article);

-- Who said what, in the order of time: the view to start from.
CREATE VIEW who_said_what AS
SELECT
    coalesce(s.said, a.published) AS date,
    coalesce(p.name, s.speaker_text) AS speaker,
    s.kind,
    s.stance,
    s.content,
    a.publisher,
    a.title,
    s.id AS statement_id
FROM statements s
JOIN articles a ON a.id = s.article_id
LEFT JOIN actors p ON p.id = s.speaker_id
ORDER BY coalesce(s.said_first, a.published_first), s.article_id, s.cite_start;

-- Who had what part in which meeting, and who was not there.
CREATE VIEW who_met AS
SELECT
    m.date,
    m.status,
    m.name AS meeting,
    m.place,
    p.name AS actor,
    t.part,
    m.id AS meeting_id,
    t.size,
    t.level,
    t.cite_exact AS sentence
FROM meetings m
JOIN meeting_parts t ON t.meeting_id = m.id
JOIN actors p ON p.id = t.actor_id
ORDER BY m.date_first, m.id, t.part, p.name;

-- How many were killed, wounded or captured, or surrendered, in which event.
CREATE VIEW tolls AS
SELECT
    coalesce(e.date, a.published) AS date,
    n.fate,
    n.value,
    n.low,
    n.high,
    d.name AS actor,
    r.name AS recipient,
    e.event_type,
    e.status,
    e.place,
    (SELECT substr(x.text, e.cite_start + 1, e.cite_end - e.cite_start) FROM article_texts x
        WHERE x.article_id = e.article_id) AS sentence,
    a.publisher,
    a.title,
    e.id AS event_id
FROM event_counts n
JOIN events e ON e.id = n.event_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN actors d ON d.id = e.actor_id
LEFT JOIN actors r ON r.id = e.recipient_id
ORDER BY coalesce(e.date_first, a.published_first), e.article_id, e.cite_start;

-- No query asks for these, or another index begins with the same column.
DROP INDEX statements_said;
DROP INDEX statements_within;
DROP INDEX statements_speaker;
DROP INDEX events_date;
DROP INDEX positions_party;
DROP INDEX positions_issue;

-- All is linked anew.
DELETE FROM gists;
DELETE FROM namesakes;
DELETE FROM state WHERE name = 'program';
