-- All tables and views for SQLite 3.40 and later, as Debian 12 and Python 3.11 have it; and outlets by name.

PRAGMA user_version = 13;

-- Every fact as its line of the export, in the order of the export. An actor's line ends with ],"mentions":[]} in lines.
DROP VIEW facts;
CREATE VIEW facts AS
SELECT
    line,
    type,
    id,
    CASE type WHEN 'actor' THEN substr(json, 1, length(json) - 16)
        || coalesce((SELECT group_concat(roles, ',') FROM (SELECT p.roles FROM actor_parts p
            WHERE p.actor_id = lines.id AND p.roles <> '' ORDER BY p.article_id)), '')
        || '],"mentions":['
        || coalesce((SELECT group_concat(mentions, ',') FROM (SELECT p.mentions FROM actor_parts p
            WHERE p.actor_id = lines.id AND p.mentions <> '' ORDER BY p.article_id)), '')
        || ']}'
    ELSE json END AS json
FROM lines;

-- Rows of the index can be taken out one by one, so that it has to keep its words.
-- words: what is said, or tells of it; names: who says it and who tells it.
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (words, names, tokenize = 'unicode61 remove_diacritics 2');

-- The publisher, else the host that the article was taken from, else 'unnamed outlet'.
ALTER TABLE articles ADD COLUMN outlet_name TEXT;

DROP INDEX articles_outlet;
CREATE INDEX articles_outlet ON articles (id, outlet_name, publisher, published_first);

-- Both are filled when all is linked anew.
DELETE FROM state WHERE name = 'program';
