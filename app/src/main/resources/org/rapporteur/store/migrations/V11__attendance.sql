-- What the pages say of how single parties attended a meeting, and of how many people an event hit.

PRAGMA user_version = 11;

-- One row for a party and what it did, with the sentence that says so.
CREATE TABLE meeting_attendance_cites (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    actor_id TEXT NOT NULL REFERENCES actors (id),
    part TEXT NOT NULL, -- participant, declined, not-invited, absent, withdrew
    size INTEGER, -- how many came for it
    level TEXT, -- title of who came or led those who came, as written
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL,
    cite_exact TEXT NOT NULL,
    cite_prefix TEXT NOT NULL,
    cite_suffix TEXT NOT NULL
);

INSERT INTO meeting_attendance_cites
SELECT l.id, a.value ->> 'actor', a.value ->> 'part', a.value ->> 'size', a.value ->> 'level',
    a.value ->> '$.cite.article', a.value ->> '$.cite.start', a.value ->> '$.cite.end', a.value ->> '$.cite.exact',
    a.value ->> '$.cite.prefix', a.value ->> '$.cite.suffix'
FROM lines l JOIN json_each(l.json, '$.attendance') a WHERE l.type = 'meeting';

CREATE INDEX meeting_attendance_cites_meeting ON meeting_attendance_cites (meeting_id, actor_id, part);
CREATE INDEX meeting_attendance_cites_actor ON meeting_attendance_cites (actor_id);
CREATE INDEX meeting_attendance_cites_article ON meeting_attendance_cites (article_id);

-- How many people something happened to in an event. No number at all where its sentence gives none that is definite.
CREATE TABLE event_counts (
    event_id TEXT NOT NULL REFERENCES events (id),
    fate TEXT NOT NULL, -- killed, wounded, captured, surrendered
    value REAL,
    low REAL,
    high REAL
);

INSERT INTO event_counts
SELECT l.id, c.value ->> 'fate', c.value ->> 'value', c.value ->> 'low', c.value ->> 'high'
FROM lines l JOIN json_each(l.json, '$.counts') c WHERE l.type = 'event';

CREATE INDEX event_counts_event ON event_counts (event_id);

-- Everybody's part in a meeting, also of those who were not there, with the sentence on that party where there is one: of
-- hosts and observers that which says that they came.
CREATE VIEW meeting_parts AS
SELECT t.meeting_id, t.actor_id, t.part, c.size, c.level, c.article_id, c.cite_start, c.cite_end, c.cite_exact
FROM meeting_attendance t
LEFT JOIN meeting_attendance_cites c
    ON c.meeting_id = t.meeting_id AND c.actor_id = t.actor_id
    AND c.part = CASE WHEN t.part IN ('host', 'observer') THEN 'participant' ELSE t.part END
UNION ALL
SELECT meeting_id, actor_id, part, size, level, article_id, cite_start, cite_end, cite_exact
FROM meeting_attendance_cites
WHERE part IN ('not-invited', 'absent', 'withdrew');

-- Who had what part in which meeting, and who was not there.
DROP VIEW who_met;
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

-- How many were killed, wounded or captured, or surrendered, in which event.
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
    e.cite_exact AS sentence,
    a.publisher,
    a.title,
    e.id AS event_id
FROM event_counts n
JOIN events e ON e.id = n.event_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN actors d ON d.id = e.actor_id
LEFT JOIN actors r ON r.id = e.recipient_id
ORDER BY coalesce(e.date_first, a.published_first), e.article_id, e.cite_start;
