-- What lets a page be added, or a ruling be made, without writing everything anew.

PRAGMA user_version = 7;

-- Every fact as its line of the export. The numbers ascend in the order of the export, with gaps where lines may come
-- between. What grows with every page that names an actor stands in actor_parts; the view facts puts it in.
ALTER TABLE facts RENAME TO lines;

-- Of an actor what one article tells: its roles and mentions as they stand in the line, without brackets.
CREATE TABLE actor_parts (
    actor_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    roles TEXT NOT NULL,
    mentions TEXT NOT NULL,
    PRIMARY KEY (actor_id, article_id)
) WITHOUT ROWID;

CREATE INDEX actor_parts_article ON actor_parts (article_id);

INSERT INTO actor_parts
SELECT actor_id, article_id, coalesce(group_concat(role, ','), ''), coalesce(group_concat(mention, ','), '')
FROM (
    SELECT l.id AS actor_id, m.value ->> 'article' AS article_id, NULL AS role, m.value AS mention
    FROM lines l JOIN json_each(l.json, '$.mentions') m WHERE l.type = 'actor'
    UNION ALL
    SELECT l.id, r.value -> 'cite' ->> 'article', r.value, NULL
    FROM lines l JOIN json_each(l.json, '$.roles') r WHERE l.type = 'actor'
)
GROUP BY actor_id, article_id;

UPDATE lines SET json = json_set(json, '$.roles', json('[]'), '$.mentions', json('[]')) WHERE type = 'actor';

-- Every fact as its line of the export, in the order of the export. An actor's line ends with ],"mentions":[]} in lines.
CREATE VIEW facts AS
SELECT
    line,
    type,
    id,
    CASE type WHEN 'actor' THEN substr(json, 1, length(json) - 16)
        || coalesce((SELECT group_concat(p.roles, ',' ORDER BY p.article_id) FROM actor_parts p
            WHERE p.actor_id = lines.id AND p.roles <> ''), '')
        || '],"mentions":['
        || coalesce((SELECT group_concat(p.mentions, ',' ORDER BY p.article_id) FROM actor_parts p
            WHERE p.actor_id = lines.id AND p.mentions <> ''), '')
        || ']}'
    ELSE json END AS json
FROM lines;

-- Rows of the index can be taken out one by one. It is filled again when these tables are brought up to date.
DROP TABLE search_words;
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, names, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- For the program's own use: what linking needs of each page, so that those that do not change are not read again.
CREATE TABLE gists (
    article_id TEXT PRIMARY KEY,
    json TEXT NOT NULL
);

-- How each page was linked the last time.
CREATE TABLE linked_pages (
    article_id TEXT PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE, -- ascends with the ids; part of the numbers of its lines
    original_id TEXT, -- the article that it copies
    dated TEXT, -- the month that other pages told, and by which words
    ruled INTEGER NOT NULL -- 1 where rulings name it
) WITHOUT ROWID;

-- Parties of pages that are alike for linking: of one name, kind and country.
CREATE TABLE namesakes (
    key TEXT PRIMARY KEY,
    json TEXT NOT NULL,
    actor TEXT -- who they are in the record
) WITHOUT ROWID;

CREATE TABLE namesake_pages (
    key TEXT NOT NULL,
    article_id TEXT NOT NULL,
    local_id TEXT NOT NULL,
    PRIMARY KEY (key, article_id, local_id)
) WITHOUT ROWID;

CREATE INDEX namesake_pages_article ON namesake_pages (article_id);

-- Where the wording of pages is looked up: pages of one band may be copies of one another.
CREATE TABLE wordings (
    band INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    PRIMARY KEY (band, article_id)
) WITHOUT ROWID;

CREATE INDEX wordings_article ON wordings (article_id);
