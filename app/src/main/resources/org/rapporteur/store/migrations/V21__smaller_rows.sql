-- What another table says is not said a second time: ids of facts that one page tells alone, which stand in the tables of
-- their kinds, and days and kinds of the search as words.

PRAGMA user_version = 21;

DROP VIEW facts;
DROP VIEW search_told;

-- Every fact by its number in the order of the export. packed is the line of the export, for the program: of what one page
-- tells alone all lines of a kind, with the first of them; of all else one. `rapporteur export` writes them.
DROP TABLE lines;
CREATE TABLE lines (
    line INTEGER PRIMARY KEY,
    id TEXT, -- of facts that several pages may tell
    packed BLOB,
    hash INTEGER -- tells whether such a line is as it was, without unpacking it
);

CREATE INDEX lines_id ON lines (id) WHERE id IS NOT NULL;

-- Every fact that has an id, with its number in the order of the export. The lines of what a page tells alone stand in the
-- order in which the rows of their tables were added. Times and labels have no id.
CREATE VIEW facts AS
SELECT
    line,
    CASE line >> 59 WHEN 2 THEN 'actor' WHEN 4 THEN 'meeting' WHEN 7 THEN 'claim' ELSE 'difference' END AS type,
    id
FROM lines
WHERE id IS NOT NULL
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

-- What the search knows of each fact besides its words.
DROP TABLE search_facts;
CREATE TABLE search_facts (
    doc INTEGER PRIMARY KEY,
    line INTEGER NOT NULL, -- that of the table lines
    facets INTEGER NOT NULL, -- type, stance, year, outlet and speaker as numbers of search_values, in one: see Packed.java
    kind INTEGER, -- as a number of search_values: of a statement direct, mixed, indirect; of an event its type; of a meeting its status
    speaker_text TEXT, -- of a statement
    first_day INTEGER, -- days since 1970; of a statement that has no date, the day of publication
    last_day INTEGER -- where it is another
);

CREATE UNIQUE INDEX search_facts_line ON search_facts (line, facets);
CREATE INDEX search_facts_speaker ON search_facts (facets >> 38) WHERE facets >> 38 > 0;
CREATE INDEX search_facts_day ON search_facts (first_day) WHERE first_day IS NOT NULL;

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

-- The bands of a page's wording follow from its reading.
DROP INDEX wordings_article;

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
