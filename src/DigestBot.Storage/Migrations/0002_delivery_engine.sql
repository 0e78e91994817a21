-- A delivery whose state is open is: leased while it has an owner; planned before its first try; uncertain when some earlier try may have
-- arrived; else waiting for another try (not_before).
ALTER TABLE delivery ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;  -- tries that a passing trouble ended
ALTER TABLE delivery ADD COLUMN uncertain INTEGER NOT NULL DEFAULT 0; -- tries of which nobody knows whether they arrived

-- From now on every finished delivery says when that was.
UPDATE delivery SET finished_at = planned_at WHERE state <> 0 AND finished_at IS NULL;
CREATE INDEX delivery_finished ON delivery (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX delivery_dead ON delivery (id) WHERE state = 3;
CREATE INDEX delivery_body ON delivery (body_id);

-- The platforms' own word on when they will listen again.
ALTER TABLE chat ADD COLUMN wait_until INTEGER;
CREATE TABLE platform_wait (
    platform TEXT PRIMARY KEY,
    until INTEGER NOT NULL
) WITHOUT ROWID;

-- Which process does what only one may do at a time.
CREATE TABLE instance_lease (
    duty TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
