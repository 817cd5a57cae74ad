-- What positions are on, in few words that are the same for all, and what a page says has become of them.

PRAGMA user_version = 9;

ALTER TABLE positions ADD COLUMN topic TEXT; -- ceasefire, troop withdrawal, talks ...; null where none fits
ALTER TABLE positions ADD COLUMN change TEXT; -- restated, softened, hardened, dropped, met; null where the page says nothing

CREATE INDEX positions_topic ON positions (party_id, topic, day);
