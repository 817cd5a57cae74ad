-- The lines that one page tells are packed together, with its reading; the number of a fact in the search stands with its
-- line; what the text says, and what is one of a few words, is not said in every row.

PRAGMA user_version = 24;

DROP VIEW facts;
DROP VIEW search_told;
DROP VIEW statements;
DROP VIEW who_said_what;

-- Every fact by its number in the order of the export. packed is the line of the export, for the program, of what several
-- pages may tell; `rapporteur export` writes them.
DROP TABLE lines;
CREATE TABLE lines (
    line INTEGER PRIMARY KEY,
    doc INTEGER, -- its number in search_facts and search_words
    fact INTEGER, -- of facts that several pages may tell, the number of the id
    packed BLOB,
    hash INTEGER -- tells whether such a line is as it was, without unpacking it
);

CREATE INDEX lines_fact ON lines (fact) WHERE fact IS NOT NULL;

CREATE TABLE page_lines (
    place INTEGER PRIMARY KEY, -- of the page, in linked_pages
    packed BLOB NOT NULL -- the lines that it tells alone, with what it tells of actors, for the program
);

-- What the search knows of each fact besides its words.
DROP TABLE search_facts;
CREATE TABLE search_facts (
    doc INTEGER PRIMARY KEY,
    line INTEGER NOT NULL, -- that of the table lines
    facets INTEGER NOT NULL, -- type, stance, year, outlet and speaker as numbers of search_values, in one: see Packed.java
    kind INTEGER, -- as a number of search_values: of a statement direct, mixed, indirect; of an event its type; of a meeting its status
    first_day INTEGER, -- days since 1970; of a statement that has no date, the day of publication
    last_day INTEGER -- where it is another
);

CREATE INDEX search_facts_speaker ON search_facts (facets >> 38) WHERE facets >> 38 > 0;
CREATE INDEX search_facts_day ON search_facts (first_day) WHERE first_day IS NOT NULL;

-- Which articles tell which facts: articles, statements, events, positions, figures and labels are told by one page, by whose
-- place they are numbered.
CREATE VIEW search_told AS
SELECT a.article_id, s.line, s.doc
FROM search_articles a
JOIN search_facts s ON s.doc = a.doc
UNION ALL
SELECT p.article_id, l.line, l.doc
FROM linked_pages p
JOIN (SELECT 1 AS type UNION ALL SELECT 3 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 8 UNION ALL SELECT 11) t
JOIN lines l
    ON l.line >= (t.type << 59) + (p.place << 23)
    AND l.line < (t.type << 59) + ((p.place + 1) << 23)
    AND l.doc IS NOT NULL;

-- Statements: kind and stance as numbers, speaker_text where it is not the words of its place.
DROP TABLE statement_cospeakers;
DROP TABLE statement_rows;
CREATE TABLE statement_rows (
    id TEXT PRIMARY KEY,
    kind INTEGER NOT NULL,
    cue TEXT, -- the reporting word
    speaker_id TEXT REFERENCES actors (id),
    speaker_text TEXT, -- null where it is the words from speaker_start to speaker_end
    speaker_start INTEGER,
    speaker_end INTEGER,
    anonymous INTEGER NOT NULL, -- 1 or 0
    affiliation_id TEXT REFERENCES actors (id),
    via TEXT,
    said TEXT, -- EDTF
    said_first TEXT,
    said_last TEXT,
    stance INTEGER,
    continues_id TEXT REFERENCES statement_rows (id),
    within_id TEXT REFERENCES statement_rows (id),
    confidence REAL NOT NULL, -- of the attribution, 0 to 1
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    day TEXT,
    content TEXT, -- null where it is the words of the cite
    reader TEXT
);

CREATE INDEX statements_article ON statement_rows (article_id, speaker_id, anonymous);
CREATE INDEX statements_order ON statement_rows (day IS NULL, day, article_id, cite_start);
CREATE INDEX statements_speaker_day ON statement_rows (speaker_id, day);
CREATE INDEX statements_unnamed ON statement_rows (day IS NULL, day, article_id, cite_start)
WHERE anonymous = 1 OR speaker_id IS NULL;
CREATE INDEX statements_unsure ON statement_rows (confidence, article_id, cite_start) WHERE confidence < 0.7;

CREATE TABLE statement_cospeakers (
    statement_id TEXT NOT NULL REFERENCES statement_rows (id),
    actor_id TEXT NOT NULL REFERENCES actors (id)
);

CREATE INDEX statement_cospeakers_statement ON statement_cospeakers (statement_id);
CREATE INDEX statement_cospeakers_actor ON statement_cospeakers (actor_id);

CREATE VIEW statements AS
SELECT
    s.id,
    CASE s.kind WHEN 1 THEN 'direct' WHEN 2 THEN 'mixed' ELSE 'indirect' END AS kind,
    coalesce(s.content, (SELECT substr(x.text, s.cite_start + 1, s.cite_end - s.cite_start) FROM article_texts x
        WHERE x.article_id = s.article_id)) AS content,
    s.cue, -- the reporting word
    s.speaker_id,
    coalesce(s.speaker_text, (SELECT substr(x.text, s.speaker_start + 1, s.speaker_end - s.speaker_start)
        FROM article_texts x WHERE x.article_id = s.article_id)) AS speaker_text, -- the speaker as written
    s.speaker_start,
    s.speaker_end,
    s.anonymous, -- 1 or 0
    s.affiliation_id,
    s.via,
    s.said, -- EDTF
    s.said_first,
    s.said_last,
    CASE s.stance WHEN 1 THEN 'asserts' WHEN 2 THEN 'denies' WHEN 3 THEN 'demands' WHEN 4 THEN 'offers'
        WHEN 5 THEN 'threatens' WHEN 6 THEN 'praises' WHEN 7 THEN 'doubts' END AS stance,
    s.continues_id,
    s.within_id,
    s.confidence, -- of the attribution, 0 to 1
    s.article_id,
    s.cite_start,
    s.cite_end,
    s.day,
    s.reader -- the second reader that proposed it, or null
FROM statement_rows s;

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

-- Every fact that has an id, with its number in the order of the export. The lines of what a page tells alone stand in the
-- order in which the rows of their tables were added. Times and labels have no id.
CREATE VIEW facts AS
SELECT
    l.line,
    CASE l.line >> 59 WHEN 2 THEN 'actor' WHEN 4 THEN 'meeting' WHEN 7 THEN 'claim' ELSE 'difference' END AS type,
    r.text AS id
FROM lines l
JOIN repeated r ON r.number = l.fact
UNION ALL
SELECT (1 << 59) + (p.place << 23), 'article', x.id
FROM articles x
JOIN linked_pages p ON p.article_id = x.id
UNION ALL
SELECT (3 << 59) + (p.place << 23) + (SELECT count(*) FROM statement_rows b
    WHERE b.article_id = x.article_id AND b.rowid < x.rowid), 'statement', x.id
FROM statement_rows x
JOIN linked_pages p ON p.article_id = x.article_id
UNION ALL
SELECT (5 << 59) + (p.place << 23) + (SELECT count(*) FROM events b
    WHERE b.article_id = x.article_id AND b.rowid < x.rowid), 'event', x.id
FROM events x
JOIN linked_pages p ON p.article_id = x.article_id
UNION ALL
SELECT (6 << 59) + (p.place << 23) + (SELECT count(*) FROM positions b
    WHERE b.article_id = x.article_id AND b.rowid < x.rowid), 'position', x.id
FROM positions x
JOIN linked_pages p ON p.article_id = x.article_id
UNION ALL
SELECT (8 << 59) + (p.place << 23) + (SELECT count(*) FROM figures b
    WHERE b.article_id = x.article_id AND b.rowid < x.rowid), 'figure', x.id
FROM figures x
JOIN linked_pages p ON p.article_id = x.article_id;

-- Times, in the order of the text.
DROP TABLE times;
CREATE TABLE time_rows (
    article INTEGER NOT NULL,
    position INTEGER NOT NULL,
    type INTEGER NOT NULL,
    value TEXT NOT NULL, -- TIMEX3
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE VIEW times AS
SELECT
    CASE t.type WHEN 1 THEN 'DATE' WHEN 2 THEN 'TIME' WHEN 3 THEN 'DURATION' ELSE 'SET' END AS type,
    t.value, -- TIMEX3
    a.text AS article_id,
    t.cite_start,
    t.cite_end,
    t.position -- in its article, from 0
FROM time_rows t
JOIN repeated a ON a.number = t.article;

-- Roles: of an actor and an article by numbers.
DROP TABLE actor_roles;
CREATE TABLE actor_role_rows (
    article INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT, -- null where it is the words of the cite
    body INTEGER,
    as_of TEXT, -- EDTF
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    PRIMARY KEY (article, actor, position)
) WITHOUT ROWID;

CREATE INDEX actor_role_rows_actor ON actor_role_rows (actor);

CREATE VIEW actor_roles AS
SELECT
    p.text AS actor_id,
    coalesce(r.title, (SELECT substr(x.text, r.cite_start + 1, r.cite_end - r.cite_start) FROM article_texts x
        WHERE x.article_id = a.text)) AS title,
    (SELECT b.text FROM repeated b WHERE b.number = r.body) AS of_id, -- the body
    r.as_of, -- EDTF
    a.text AS article_id,
    r.cite_start,
    r.cite_end
FROM actor_role_rows r
JOIN repeated p ON p.number = r.actor
JOIN repeated a ON a.number = r.article;

-- Namesakes by their numbers, who they are by the number of the actor.
DROP TABLE namesakes;
DROP TABLE namesake_pages;
CREATE TABLE namesakes (
    key INTEGER PRIMARY KEY,
    json TEXT NOT NULL,
    actor INTEGER -- who they are in the record
);

CREATE TABLE namesake_pages (
    article INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (article, local_id)
) WITHOUT ROWID;

CREATE INDEX namesake_pages_key ON namesake_pages (key);

-- What is last in an order that few rows are equal in need not be in the index.
DROP INDEX events_day;
DROP INDEX events_order;
CREATE INDEX events_order ON events (day IS NULL, day, article_id, cite_start);
DROP INDEX positions_order;
CREATE INDEX positions_order ON positions (day IS NULL, day, article_id, cite_start);

-- The beginning of what is wanted tells most positions apart.
DROP INDEX positions_latest;
CREATE INDEX positions_latest ON positions (party_id, substr(lower(issue), 1, 12), day);

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
