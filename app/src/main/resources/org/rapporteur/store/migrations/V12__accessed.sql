-- When a page was taken from the web.

PRAGMA user_version = 12;

ALTER TABLE articles ADD COLUMN accessed TEXT; -- EDTF; the day on which the page was taken from the web
