-- The record, one table for each kind of fact and each of its lists.
--
-- A cite is six columns: article_id, cite_start and cite_end (code points into article_texts.text, end exclusive),
-- cite_exact (the words there), cite_prefix and cite_suffix (up to 32 characters around them).
-- A date is EDTF as text (2019-09-13, 2018-11, 2016-12~, XXXX-09-13, 2019-05-28/2019-05-29); beside it, the first and the
-- last day that it may mean, null where its year is not known.
-- What the pages do not say is null.

PRAGMA application_id = 1382117488; -- "Rapp"
PRAGMA user_version = 1;

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
);

CREATE TABLE article_authors (
    article_id TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    author TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

-- The text that every cite counts in. Kept when the facts are linked anew.
CREATE TABLE article_texts (
    article_id TEXT PRIMARY KEY,
    text TEXT NOT NULL
);

-- What each part of a text is. Facts come from title, caption, subheading and body alone.
CREATE TABLE segments (
    article_id TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL, -- title, meta, caption, credit, subheading, body, link, author-note, comment, boilerplate
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
) WITHOUT ROWID;

CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL, -- the fullest form in the pages
    kind TEXT NOT NULL, -- person, state, government, armed-group, ministry, igo, media, party, office, company, other
    country TEXT -- ISO 3166-1 alpha-3
);

CREATE TABLE actor_aliases (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    alias TEXT NOT NULL,
    PRIMARY KEY (actor_id, alias)
) WITHOUT ROWID;

CREATE TABLE actor_roles (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    title TEXT NOT NULL,
    of_id TEXT REFERENCES actors (id), -- the body
    as_of TEXT, -- EDTF
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

CREATE TABLE actor_mentions (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

CREATE TABLE statements (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL, -- direct, mixed, indirect
    content TEXT NOT NULL,
    cue TEXT, -- the reporting word
    speaker_id TEXT REFERENCES actors (id),
    speaker_text TEXT, -- the speaker as written
    speaker_start INTEGER,
    speaker_end INTEGER,
    anonymous INTEGER NOT NULL, -- 1 or 0
    affiliation_id TEXT REFERENCES actors (id),
    via TEXT,
    said TEXT, -- EDTF
    said_first TEXT,
    said_last TEXT,
    stance TEXT, -- asserts, denies, demands, offers, threatens, praises, doubts
    continues_id TEXT REFERENCES statements (id),
    within_id TEXT REFERENCES statements (id),
    confidence REAL NOT NULL, -- of the attribution, 0 to 1
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

CREATE TABLE statement_cospeakers (
    statement_id TEXT NOT NULL REFERENCES statements (id),
    actor_id TEXT NOT NULL REFERENCES actors (id)
);

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
);

CREATE TABLE meeting_attendance (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    actor_id TEXT NOT NULL REFERENCES actors (id),
    part TEXT NOT NULL -- host, participant, declined, observer
);

-- One row for each sentence that tells of a meeting.
CREATE TABLE meeting_cites (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- One row for each value that a page gives where the pages disagree.
CREATE TABLE meeting_differences (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- Political events, one party towards another, with the root names of PLOVER.
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
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

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
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- Propositions of fact on which sources are heard.
CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    proposition TEXT NOT NULL
);

CREATE TABLE claim_sides (
    claim_id TEXT NOT NULL REFERENCES claims (id),
    side TEXT NOT NULL, -- asserted, denied, doubted
    source_id TEXT REFERENCES actors (id),
    source_text TEXT, -- null for the outlet's own voice
    statement_id TEXT REFERENCES statements (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

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
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

CREATE TABLE times (
    type TEXT NOT NULL, -- DATE, TIME, DURATION, SET
    value TEXT NOT NULL, -- TIMEX3
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- Where sources disagree.
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
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- How a source calls a party.
CREATE TABLE labels (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    text TEXT NOT NULL,
    voice TEXT NOT NULL, -- outlet, or the id of the statement in which it is quoted
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

-- Every fact as its line of the export, in the order of the export.
CREATE TABLE facts (
    line INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    id TEXT, -- null for times and labels
    json TEXT NOT NULL
);

-- What each page says before it is linked with the others, so that a page is parsed once. For the program's own use.
CREATE TABLE readings (
    article_id TEXT PRIMARY KEY,
    program TEXT NOT NULL, -- the version that read it
    json TEXT NOT NULL
);

CREATE INDEX actor_mentions_actor ON actor_mentions (actor_id);
CREATE INDEX actor_mentions_article ON actor_mentions (article_id);
CREATE INDEX statements_speaker ON statements (speaker_id);
CREATE INDEX statements_article ON statements (article_id);
CREATE INDEX statements_said ON statements (said_first);
CREATE INDEX meeting_attendance_meeting ON meeting_attendance (meeting_id);
CREATE INDEX meeting_attendance_actor ON meeting_attendance (actor_id);
CREATE INDEX meeting_cites_meeting ON meeting_cites (meeting_id);
CREATE INDEX events_date ON events (date_first);
CREATE INDEX positions_party ON positions (party_id);
CREATE INDEX claim_sides_claim ON claim_sides (claim_id);
CREATE INDEX difference_sides_difference ON difference_sides (difference_id);
CREATE INDEX labels_actor ON labels (actor_id);
CREATE INDEX facts_id ON facts (id);
CREATE INDEX facts_type ON facts (type);

-- Who said what, in the order of time: the view to start from.
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

-- Who had what part in which meeting.
CREATE VIEW who_met AS
SELECT m.date, m.status, m.name AS meeting, m.place, p.name AS actor, t.part, m.id AS meeting_id
FROM meetings m
JOIN meeting_attendance t ON t.meeting_id = m.id
JOIN actors p ON p.id = t.actor_id
ORDER BY m.date_first, m.id, t.part, p.name;
