-- What a page tells of its article and where; and where in its HTML a text stands.

PRAGMA user_version = 4;

ALTER TABLE articles ADD COLUMN updated TEXT; -- EDTF; the day of the last change
ALTER TABLE articles ADD COLUMN url TEXT; -- the address that the page says it has, else that from which it was taken

-- Every value that a page gives for a field of its article, the most trusted of a field first.
-- Kept when the facts are linked anew.
CREATE TABLE metadata_candidates (
    article_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL, -- title, publisher, authors, published, updated, url, via, dateline, genre, language
    value TEXT NOT NULL,
    origin TEXT NOT NULL, -- where the page gives it, in words
    taken INTEGER NOT NULL, -- 1 for the one that was believed, else 0
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

-- From which line and column of its HTML on, both from 1, a text goes on char by char. Plain-text pages have none: their
-- text is the file. Kept when the facts are linked anew.
CREATE TABLE source_places (
    article_id TEXT NOT NULL,
    start_offset INTEGER NOT NULL, -- code points into article_texts.text
    line_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    PRIMARY KEY (article_id, start_offset)
) WITHOUT ROWID;
