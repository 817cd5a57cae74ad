-- The full-text index: filled with the facts, in the same transaction, and made anew with them.

PRAGMA user_version = 6;

-- What the search knows of each fact besides its words. The line is that of the table facts.
CREATE TABLE search_facts (
    line INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    kind TEXT, -- of a statement direct, mixed, indirect; of an event its type; of a meeting its status
    stance TEXT,
    speaker_id TEXT, -- of a statement
    speaker_text TEXT,
    first_day TEXT, -- of a statement that has no date, the day of publication
    last_day TEXT,
    year INTEGER, -- of the first day
    facets INTEGER NOT NULL -- type, stance, year, outlet and speaker as numbers of search_values, in one: see Packed.java
);

-- The words. They are not kept here a second time: facts and article_texts have them.
-- words: what is said, or tells of it; names: who says it and who tells it.
CREATE VIRTUAL TABLE search_words USING fts5 (
    words, names, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

-- Who is in a fact.
CREATE TABLE search_actors (
    actor_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (actor_id, line)
) WITHOUT ROWID;

-- Which articles tell a fact.
CREATE TABLE search_articles (
    article_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    outlet INTEGER NOT NULL, -- number in search_values
    PRIMARY KEY (article_id, line)
) WITHOUT ROWID;

-- What the numbers of facets stand for.
CREATE TABLE search_values (
    field TEXT NOT NULL, -- type, stance, outlet, speaker
    number INTEGER NOT NULL, -- from 1
    value TEXT NOT NULL, -- of a speaker the id
    label TEXT NOT NULL, -- of a speaker the name
    PRIMARY KEY (field, number)
) WITHOUT ROWID;

-- facts: hash of the lines of the export; rulings: hash of the rulings that were applied.
CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX search_facts_type ON search_facts (type);
CREATE INDEX search_facts_speaker ON search_facts (speaker_id);
CREATE INDEX search_facts_day ON search_facts (first_day);
CREATE INDEX search_articles_line ON search_articles (line);
CREATE INDEX search_articles_outlet ON search_articles (outlet, line);

-- The API's lists of an article's times.
CREATE INDEX facts_time_article ON facts (json_extract(json, '$.article')) WHERE type = 'time';
