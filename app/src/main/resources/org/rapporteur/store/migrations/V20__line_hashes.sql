-- What tells whether a line that several pages tell is as it was, without unpacking it.

PRAGMA user_version = 20;

ALTER TABLE lines ADD COLUMN hash INTEGER; -- null for what one page tells alone

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
