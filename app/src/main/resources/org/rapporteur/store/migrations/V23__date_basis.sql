-- How the date of a meeting is known: inferred for the month in which it was first reported as held, null for a date that a
-- page tells.

PRAGMA user_version = 23;

ALTER TABLE meetings ADD COLUMN date_basis TEXT;
