-- What each page called a meeting, and the series of talks whose round it is.

PRAGMA user_version = 18;

ALTER TABLE meetings ADD COLUMN series_id TEXT; -- id of the series, itself a meeting, or null

CREATE TABLE meeting_life (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    status TEXT NOT NULL, -- held, planned, proposed, cancelled, postponed
    published TEXT, -- EDTF, when the page appeared
    article_id TEXT NOT NULL REFERENCES articles (id),
    cite_start INTEGER NOT NULL,
    cite_end INTEGER NOT NULL
);

CREATE INDEX meeting_life_meeting ON meeting_life (meeting_id);
CREATE INDEX meeting_life_article ON meeting_life (article_id);

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
