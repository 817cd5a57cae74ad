-- Whether the recipient of an event is named with it or taken from elsewhere on the page.

PRAGMA user_version = 17;

ALTER TABLE events ADD COLUMN recipient_basis TEXT; -- inferred, or null

-- All is linked anew.
DELETE FROM state WHERE name = 'program';
