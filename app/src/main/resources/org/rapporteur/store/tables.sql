-- What a new record begins with: the tables that the migrations up to this number make. TablesTest writes them to target.

PRAGMA application_id = 1382117488;
PRAGMA user_version = 25;

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL, -- path or URL as given
    title TEXT,
    publisher TEXT,
    published TEXT, -- EDTF
    published_first TEXT,
    published_last TEXT,
    published_basis TEXT, -- stated, inferred
    published_start INTEGER, -- the words that give the date, where the text has them
    published_end INTEGER,
    dateline TEXT,
    genre TEXT NOT NULL, -- report, opinion, analysis
    language TEXT, -- BCP 47
    via TEXT, -- the agency or outlet that it credits
    duplicate_of TEXT REFERENCES articles (id)
, updated TEXT, url TEXT, accessed TEXT, outlet_name TEXT);

CREATE TABLE article_authors (
    article_id TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE article_texts (
    article_id TEXT PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL, -- the fullest form in the pages
    kind TEXT NOT NULL, -- person, state, government, armed-group, ministry, igo, media, party, office, company, other
    country TEXT -- ISO 3166-1 alpha-3
, side_id TEXT);

CREATE TABLE actor_aliases (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    alias TEXT NOT NULL,
    PRIMARY KEY (actor_id, alias)
) WITHOUT ROWID;

CREATE TABLE meetings (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    status TEXT NOT NULL, -- held, planned, proposed, cancelled, postponed
    date TEXT, -- EDTF
    date_first TEXT,
    date_last TEXT,
    place TEXT,
    format TEXT,
    outcome TEXT
, series_id TEXT, reader TEXT, date_basis TEXT);

CREATE TABLE meeting_differences (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL);

CREATE TABLE events (
    id TEXT PRIMARY KEY,
    event_type TEXT NOT NULL, -- AGREE, CONSULT, SUPPORT ...
    mode TEXT,
    actor_id TEXT REFERENCES actors (id),
    recipient_id TEXT REFERENCES actors (id),
    date TEXT, -- EDTF
    date_first TEXT,
    date_last TEXT,
    place TEXT,
    status TEXT NOT NULL, -- actual, alleged, denied, hypothetical, planned
    by_id TEXT REFERENCES actors (id), -- who alleges it
    rule TEXT NOT NULL, -- the pattern that was read
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    day TEXT, recipient_basis TEXT);

CREATE TABLE positions (
    id TEXT PRIMARY KEY,
    party_id TEXT NOT NULL REFERENCES actors (id),
    issue TEXT NOT NULL,
    stance TEXT NOT NULL, -- demands, rejects, accepts, offers, conditions
    condition TEXT,
    voiced_by_id TEXT REFERENCES actors (id),
    date TEXT, -- EDTF
    date_first TEXT,
    date_last TEXT,
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    day TEXT, topic TEXT, change TEXT);

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    proposition TEXT NOT NULL
);

CREATE TABLE claim_sides (
    claim_id TEXT NOT NULL REFERENCES claims (id),
    side TEXT NOT NULL, -- asserted, denied, doubted
    source_id TEXT REFERENCES actors (id),
    source_text TEXT, -- null for the outlet's own voice
    statement_id TEXT REFERENCES "statement_rows" (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL, reader TEXT);

CREATE TABLE figures (
    id TEXT PRIMARY KEY,
    value REAL,
    low REAL,
    high REAL,
    unit TEXT NOT NULL,
    what TEXT NOT NULL,
    of_id TEXT REFERENCES actors (id),
    date TEXT, -- EDTF
    date_first TEXT,
    date_last TEXT,
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    day TEXT);

CREATE TABLE differences (
    id TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL -- date, figure, label, attendance, fact
);

CREATE TABLE difference_sides (
    difference_id TEXT NOT NULL REFERENCES differences (id),
    value TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL);

CREATE TABLE labels (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    text TEXT NOT NULL,
    voice TEXT NOT NULL, -- outlet, or the id of the statement in which it is quoted
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL);

CREATE INDEX difference_sides_difference ON difference_sides (difference_id);

CREATE INDEX labels_actor ON labels (actor_id);

CREATE INDEX articles_published ON articles (published_first, id);

CREATE INDEX meetings_date ON meetings (date_first, id);

CREATE INDEX meeting_differences_meeting ON meeting_differences (meeting_id);

CREATE INDEX events_article ON events (article_id);

CREATE INDEX events_recipient ON events (recipient_id);

CREATE INDEX positions_article ON positions (article_id);

CREATE INDEX claim_sides_article ON claim_sides (article_id);

CREATE INDEX claim_sides_source ON claim_sides (source_id);

CREATE INDEX claim_sides_statement ON claim_sides (statement_id);

CREATE INDEX figures_article ON figures (article_id);

CREATE INDEX figures_of ON figures (of_id);

CREATE INDEX difference_sides_article ON difference_sides (article_id);

CREATE INDEX labels_article ON labels (article_id);

CREATE TABLE metadata_candidates (
    article_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL, -- title, publisher, authors, published, updated, url, via, dateline, genre, language
    value TEXT NOT NULL,
    origin TEXT NOT NULL, -- where the page gives it, in words
    taken INTEGER NOT NULL, -- 1 for the one that was believed, else 0
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE source_places (
    article_id TEXT NOT NULL,
    start_offset INTEGER NOT NULL, -- code points into article_texts.text
    line_number INTEGER NOT NULL,
    column_number INTEGER NOT NULL,
    PRIMARY KEY (article_id, start_offset)
) WITHOUT ROWID;

CREATE INDEX articles_order ON articles (published_first IS NULL, published_first, id);

CREATE INDEX meetings_order ON meetings (date_first IS NULL, date_first, id);

CREATE INDEX figures_order ON figures (unit, what COLLATE NOCASE, value, id);

CREATE INDEX claim_sides_side ON claim_sides (side, claim_id);

CREATE TABLE search_values (
    field TEXT NOT NULL, -- type, stance, outlet, speaker
    number INTEGER NOT NULL, -- from 1
    value TEXT NOT NULL, -- of a speaker the id
    label TEXT NOT NULL, -- of a speaker the name
    PRIMARY KEY (field, number)
) WITHOUT ROWID;

CREATE TABLE state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE linked_pages (
    article_id TEXT PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE, -- ascends with the ids; part of the numbers of its lines
    original_id TEXT, -- the article that it copies
    dated TEXT, -- the month that other pages told, and by which words
    ruled INTEGER NOT NULL -- 1 where rulings name it
) WITHOUT ROWID;

CREATE TABLE actor_counts (
    actor_id TEXT PRIMARY KEY,
    mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX actors_state ON actors (country, id) WHERE kind = 'state';

CREATE INDEX articles_publisher ON articles (publisher, id, published_first, published_last);

CREATE INDEX claim_sides_claim ON claim_sides (claim_id, side, article_id);

CREATE INDEX events_actor ON events (actor_id, recipient_id, event_type, status, day, date_last);

CREATE INDEX meetings_outline ON meetings (id, status, date_first, date_last);

CREATE INDEX meetings_last ON meetings (date_last);

CREATE INDEX positions_topic ON positions (party_id, topic, day);

CREATE TABLE event_counts (
    event_id TEXT NOT NULL REFERENCES events (id),
    fate TEXT NOT NULL, -- killed, wounded, captured, surrendered
    value REAL,
    low REAL,
    high REAL
);

CREATE INDEX event_counts_event ON event_counts (event_id);

CREATE INDEX articles_outlet ON articles (id, outlet_name, publisher, published_first);

CREATE TABLE actor_ties (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    to_id TEXT NOT NULL REFERENCES actors (id),
    bond TEXT NOT NULL, -- government-of, part-of, speaker-for, forces-of, member-of
    PRIMARY KEY (actor_id, to_id)
) WITHOUT ROWID;

CREATE INDEX actor_ties_to ON actor_ties (to_id);

CREATE INDEX actors_side ON actors (side_id);

CREATE TABLE readings (
    article_id TEXT PRIMARY KEY,
    program TEXT NOT NULL, -- the version that read it
    packed BLOB NOT NULL
);

CREATE TABLE gists (
    article_id TEXT PRIMARY KEY,
    packed BLOB NOT NULL
);

CREATE VIRTUAL TABLE search_words USING fts5 (
    words, names, content = '', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE repeated (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
);

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

CREATE TABLE search_actor_rows (
    actor INTEGER NOT NULL,
    doc INTEGER NOT NULL,
    PRIMARY KEY (actor, doc)
) WITHOUT ROWID;

CREATE VIEW search_actors AS
SELECT p.text AS actor_id, r.doc
FROM search_actor_rows r
JOIN repeated p ON p.number = r.actor;

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

CREATE TABLE wordings (
    band INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (band, article)
) WITHOUT ROWID;

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

CREATE TABLE page_lines (
    place INTEGER PRIMARY KEY, -- of the page, in linked_pages
    packed BLOB NOT NULL -- the lines that it tells alone, with what it tells of actors, for the program
);

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

CREATE INDEX events_order ON events (day IS NULL, day, article_id, cite_start);

CREATE INDEX positions_order ON positions (day IS NULL, day, article_id, cite_start);

CREATE INDEX positions_latest ON positions (party_id, substr(lower(issue), 1, 12), day);

CREATE TABLE lines (
    line INTEGER PRIMARY KEY,
    doc INTEGER -- its number in search_facts and search_words
);

CREATE TABLE shared_lines (
    line INTEGER PRIMARY KEY,
    fact INTEGER NOT NULL, -- the number of its id
    packed BLOB NOT NULL,
    hash INTEGER NOT NULL -- tells whether the line is as it was, without unpacking it
);

CREATE INDEX shared_lines_fact ON shared_lines (fact);

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

CREATE TABLE actor_page_rows (
    actor INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (actor, article)
) WITHOUT ROWID;

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
