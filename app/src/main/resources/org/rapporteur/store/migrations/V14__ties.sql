-- To whom an actor belongs: a minister to a state, a spokesman to a movement.

PRAGMA user_version = 14;

-- The actor at the top of its ties, null where it has none. A state and its government are one side.
ALTER TABLE actors ADD COLUMN side_id TEXT;

CREATE TABLE actor_ties (
    actor_id TEXT NOT NULL REFERENCES actors (id),
    to_id TEXT NOT NULL REFERENCES actors (id),
    bond TEXT NOT NULL, -- government-of, part-of, speaker-for, forces-of, member-of
    PRIMARY KEY (actor_id, to_id)
) WITHOUT ROWID;

CREATE INDEX actor_ties_to ON actor_ties (to_id);
CREATE INDEX actors_side ON actors (side_id);

-- Filled when all is linked anew.
DELETE FROM state WHERE name = 'program';
