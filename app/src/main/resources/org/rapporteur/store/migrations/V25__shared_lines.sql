-- What pages may tell together has a table of its own, so that rows of all other lines are their numbers; which page names
-- whom is said once, not with every mention.

PRAGMA user_version = 25;

DROP VIEW facts;
DROP VIEW actor_mentions;

-- Every fact by its number in the order of the export.
DROP TABLE lines;
CREATE TABLE lines (
    line INTEGER PRIMARY KEY,
    doc INTEGER -- its number in search_facts and search_words
);

-- Of facts that several pages may tell, the line of the export, for the program; `rapporteur export` writes them.
CREATE TABLE shared_lines (
    line INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL, -- the number of its id
    packed BLOB NOT NULL,
    hash INTEGER NOT NULL -- tells whether the line is as it was, without unpacking it
);

CREATE INDEX shared_lines_fact ON shared_lines (fact);

-- Every fact that has an id, with its number in the order of the export. The lines of what a page tells alone stand in the
-- order in which the rows of their tables were added. Times and labels have no id.
CREATE VIEW facts AS
SELECT
    l.line,
    CASE l.line >> 59 WHEN 2 THEN 'actor' WHEN 4 THEN 'meeting' WHEN 7 THEN 'claim' ELSE 'difference' END AS type,
    r.text AS id
FROM shared_lines l
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

-- Which pages name an actor, and where.
CREATE TABLE actor_page_rows (
    actor INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (actor, article)
) WITHOUT ROWID;

DROP TABLE actor_mention_rows;
CREATE TABLE actor_mention_rows (
    article INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    cite_start INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    form INTEGER NOT NULL, -- the words there
    PRIMARY KEY (article, actor, cite_start, position)
) WITHOUT ROWID;

CREATE VIEW actor_mentions AS
SELECT
    p.text AS actor_id,
    a.text AS article_id,
    m.cite_start,
    m.cite_end,
    (SELECT f.text FROM repeated f WHERE f.number = m.form) AS cite_exact
FROM actor_page_rows g
JOIN actor_mention_rows m ON m.article = g.article AND m.actor = g.actor
JOIN repeated p ON p.number = g.actor
JOIN repeated a ON a.number = m.article;

CREATE TRIGGER actor_mentions_added AFTER INSERT ON actor_mention_rows BEGIN
    INSERT INTO actor_counts SELECT r.text, 1, 1 FROM repeated r WHERE r.number = NEW.actor
    ON CONFLICT (actor_id) DO UPDATE SET
        mentions = mentions + 1,
        articles = articles + NOT EXISTS (SELECT 1 FROM actor_page_rows g
            WHERE g.actor = NEW.actor AND g.article = NEW.article);
    INSERT OR IGNORE INTO actor_page_rows VALUES (NEW.actor, NEW.article);
END;

CREATE TRIGGER actor_mentions_removed AFTER DELETE ON actor_mention_rows BEGIN
    UPDATE actor_counts SET
        mentions = mentions - 1,
        articles = articles - NOT EXISTS (SELECT 1 FROM actor_mention_rows m
            WHERE m.actor = OLD.actor AND m.article = OLD.article)
        WHERE actor_id = (SELECT r.text FROM repeated r WHERE r.number = OLD.actor);
    DELETE FROM actor_counts
        WHERE actor_id = (SELECT r.text FROM repeated r WHERE r.number = OLD.actor) AND mentions = 0;
    DELETE FROM actor_page_rows
        WHERE actor = OLD.actor AND article = OLD.article AND NOT EXISTS (SELECT 1 FROM actor_mention_rows m
            WHERE m.actor = OLD.actor AND m.article = OLD.article);
END;

-- Roles, each with a number.
DROP VIEW actor_roles;
DROP TABLE actor_role_rows;
CREATE TABLE actor_role_rows (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    title TEXT, -- null where it is the words of the cite
    body INTEGER,
    as_of TEXT, -- EDTF
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL
);

CREATE INDEX actor_role_rows_actor ON actor_role_rows (actor, article);
CREATE INDEX actor_role_rows_article ON actor_role_rows (article);

CREATE VIEW actor_roles AS
SELECT
    r.number,
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

-- All is linked anew.
DELETE FROM actor_counts;
DELETE FROM state WHERE name = 'program';
