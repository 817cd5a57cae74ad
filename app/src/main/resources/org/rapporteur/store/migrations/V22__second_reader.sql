-- Which second reader proposed a statement, a meeting, a side of a claim; null for what the rules read.

PRAGMA user_version = 22;

ALTER TABLE statement_rows ADD COLUMN reader TEXT;
ALTER TABLE meetings ADD COLUMN reader TEXT;
ALTER TABLE claim_sides ADD COLUMN reader TEXT;

DROP VIEW statements;

CREATE VIEW statements AS
SELECT
    s.id,
    s.kind, -- direct, mixed, indirect
    coalesce(s.content, (SELECT substr(x.text, s.cite_start + 1, s.cite_end - s.cite_start) FROM article_texts x
        WHERE x.article_id = s.article_id)) AS content,
    s.cue, -- the reporting word
    s.speaker_id,
    s.speaker_text, -- the speaker as written
    s.speaker_start,
    s.speaker_end,
    s.anonymous, -- 1 or 0
    s.affiliation_id,
    s.via,
    s.said, -- EDTF
    s.said_first,
    s.said_last,
    s.stance, -- asserts, denies, demands, offers, threatens, praises, doubts
    s.continues_id,
    s.within_id,
    s.confidence, -- of the attribution, 0 to 1
    s.article_id,
    s.cite_start,
    s.cite_end,
    s.day,
    s.reader -- the second reader that proposed it, or null
FROM statement_rows s;
