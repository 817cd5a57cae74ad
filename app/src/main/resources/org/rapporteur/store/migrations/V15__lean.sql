-- Every fact once: the words of cites stand in article_texts, and lines and readings are packed.

PRAGMA user_version = 15;

DROP VIEW facts;
DROP VIEW who_met;
DROP VIEW meeting_parts;
DROP VIEW tolls;

-- Every fact by its number in the order of the export. packed is the line of the export, for the program: of what one page
-- tells alone all lines of a kind, with the first of them; of all else one. `rapporteur export` writes them.
DROP TABLE lines;
CREATE TABLE lines (
    line INTEGER PRIMARY KEY,
    id TEXT, -- null for times and labels, and for what is no fact by itself
    packed BLOB
);

CREATE INDEX lines_id ON lines (id) WHERE id IS NOT NULL;

CREATE VIEW facts AS
SELECT
    line,
    CASE line >> 59
        WHEN 1 THEN 'article'
        WHEN 2 THEN 'actor'
        WHEN 3 THEN 'statement'
        WHEN 4 THEN 'meeting'
        WHEN 5 THEN 'event'
        WHEN 6 THEN 'position'
        WHEN 7 THEN 'claim'
        WHEN 8 THEN 'figure'
        WHEN 9 THEN 'time'
        WHEN 10 THEN 'difference'
        WHEN 11 THEN 'label'
    END AS type,
    id
FROM lines
WHERE line >= 1 << 59;

-- What an actor's line has of each article is packed with the article's lines.
DROP TABLE actor_parts;

-- For the program's own use, packed: what each page says before it is linked with the others.
ALTER TABLE readings RENAME TO readings_then;
CREATE TABLE readings (
    article_id TEXT PRIMARY KEY,
    program TEXT NOT NULL, -- the version that read it
    packed BLOB NOT NULL
);
INSERT INTO readings SELECT article_id, program, CAST(json AS BLOB) FROM readings_then;
DROP TABLE readings_then;

DROP TABLE gists;
CREATE TABLE gists (
    article_id TEXT PRIMARY KEY,
    packed BLOB NOT NULL
);

-- The words of a cite are substr(text, cite_start + 1, cite_end - cite_start) of its article's text.
DELETE FROM actor_roles;
ALTER TABLE actor_roles DROP COLUMN cite_exact;
ALTER TABLE actor_roles DROP COLUMN cite_prefix;
ALTER TABLE actor_roles DROP COLUMN cite_suffix;
DELETE FROM actor_mentions;
ALTER TABLE actor_mentions DROP COLUMN cite_prefix;
ALTER TABLE actor_mentions DROP COLUMN cite_suffix;
DELETE FROM statements;
ALTER TABLE statements DROP COLUMN cite_exact;
ALTER TABLE statements DROP COLUMN cite_prefix;
ALTER TABLE statements DROP COLUMN cite_suffix;
DELETE FROM meeting_attendance_cites;
ALTER TABLE meeting_attendance_cites DROP COLUMN cite_exact;
ALTER TABLE meeting_attendance_cites DROP COLUMN cite_prefix;
ALTER TABLE meeting_attendance_cites DROP COLUMN cite_suffix;
DELETE FROM meeting_cites;
ALTER TABLE meeting_cites DROP COLUMN cite_exact;
ALTER TABLE meeting_cites DROP COLUMN cite_prefix;
ALTER TABLE meeting_cites DROP COLUMN cite_suffix;
DELETE FROM meeting_differences;
ALTER TABLE meeting_differences DROP COLUMN cite_exact;
ALTER TABLE meeting_differences DROP COLUMN cite_prefix;
ALTER TABLE meeting_differences DROP COLUMN cite_suffix;
DELETE FROM events;
ALTER TABLE events DROP COLUMN cite_exact;
ALTER TABLE events DROP COLUMN cite_prefix;
ALTER TABLE events DROP COLUMN cite_suffix;
DELETE FROM positions;
ALTER TABLE positions DROP COLUMN cite_exact;
ALTER TABLE positions DROP COLUMN cite_prefix;
ALTER TABLE positions DROP COLUMN cite_suffix;
DELETE FROM claim_sides;
ALTER TABLE claim_sides DROP COLUMN cite_exact;
ALTER TABLE claim_sides DROP COLUMN cite_prefix;
ALTER TABLE claim_sides DROP COLUMN cite_suffix;
DELETE FROM figures;
ALTER TABLE figures DROP COLUMN cite_exact;
ALTER TABLE figures DROP COLUMN cite_prefix;
ALTER TABLE figures DROP COLUMN cite_suffix;
DELETE FROM times;
ALTER TABLE times DROP COLUMN cite_exact;
ALTER TABLE times DROP COLUMN cite_prefix;
ALTER TABLE times DROP COLUMN cite_suffix;
DELETE FROM difference_sides;
ALTER TABLE difference_sides DROP COLUMN cite_exact;
ALTER TABLE difference_sides DROP COLUMN cite_prefix;
ALTER TABLE difference_sides DROP COLUMN cite_suffix;
DELETE FROM labels;
ALTER TABLE labels DROP COLUMN cite_exact;
ALTER TABLE labels DROP COLUMN cite_prefix;
ALTER TABLE labels DROP COLUMN cite_suffix;

-- Everybody's part in a meeting, also of those who were not there, with the sentence on that party where there is one: of
-- hosts and observers that which says that they came.
CREATE VIEW meeting_parts AS
SELECT t.meeting_id, t.actor_id, t.part, c.size, c.level, c.article_id, c.cite_start, c.cite_end,
    (SELECT substr(x.text, c.cite_start + 1, c.cite_end - c.cite_start) FROM article_texts x
        WHERE x.article_id = c.article_id) AS cite_exact
FROM meeting_attendance t
LEFT JOIN meeting_attendance_cites c
    ON c.meeting_id = t.meeting_id AND c.actor_id = t.actor_id
    AND c.part = CASE WHEN t.part IN ('host', 'observer') THEN 'participant' ELSE t.part END
UNION ALL
SELECT c.meeting_id, c.actor_id, c.part, c.size, c.level, c.article_id, c.cite_start, c.cite_end,
    (SELECT substr(x.text, c.cite_start + 1, c.cite_end - c.cite_start) FROM article_texts x
        WHERE x.article_id = c.article_id)
FROM meeting_attendance_cites c
WHERE c.part IN ('not-invited', 'absent', 'withdrew');

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

-- The index does not keep a second copy of the words. To take a row out, the program gives what it put in.
-- words: what is said, or tells of it; names: who says it and who tells it.
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, names, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- actor_mentions_place begins with the same column.
DROP INDEX actor_mentions_article;

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
