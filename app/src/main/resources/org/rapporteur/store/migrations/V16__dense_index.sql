-- The full-text index counts facts from 1, in the order in which they came: numbers that are near each other take a byte or
-- two where those of lines take eight.

PRAGMA user_version = 16;

DROP TABLE search_facets; -- search_facts_line has the same
DROP TABLE search_facts;
DROP TABLE search_actors;
DROP TABLE search_articles;
DROP TABLE search_words;

-- What the search knows of each fact besides its words.
CREATE TABLE search_facts (
    doc INTEGER PRIMARY KEY,
    line INTEGER NOT NULL, -- that of the table lines
    facets INTEGER NOT NULL, -- type, stance, year, outlet and speaker as numbers of search_values, in one: see Packed.java
    kind TEXT, -- of a statement direct, mixed, indirect; of an event its type; of a meeting its status
    stance TEXT,
    speaker_id TEXT, -- of a statement
    speaker_text TEXT,
    first_day TEXT, -- of a statement that has no date, the day of publication
    last_day TEXT
);

-- What a search counts of each fact, so narrow that the numbers of a hundred thousand are read in a few hundredths of a second.
CREATE UNIQUE INDEX search_facts_line ON search_facts (line, facets);
CREATE INDEX search_facts_speaker ON search_facts (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX search_facts_day ON search_facts (first_day) WHERE first_day IS NOT NULL;

-- Who is in a fact.
CREATE TABLE search_actors (
    actor_id TEXT NOT NULL,
    doc INTEGER NOT NULL,
    PRIMARY KEY (actor_id, doc)
) WITHOUT ROWID;

-- Which articles tell a fact that several may tell. Of all others the line and the facets say it.
CREATE TABLE search_articles (
    doc INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    outlet INTEGER NOT NULL, -- number in search_values
    PRIMARY KEY (doc, article_id)
) WITHOUT ROWID;

CREATE INDEX search_articles_article ON search_articles (article_id);

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

-- The index does not keep a second copy of the words. To take a row out, the program gives what it put in.
-- words: what is said, or tells of it; names: who says it and who tells it. The number of a row is the doc of search_facts.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, names, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
