-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 3 of a case file changes in version 2. What is next is kept as tokens, so that a new
-- table of steps reads no old number wrongly, and with all that its sentence says. What was
-- computed before is emptied: until it is computed anew, a row is computed when it is read.

-- name: schema_3
DROP INDEX purchase_to_look_up;
ALTER TABLE purchase DROP COLUMN next_action;
ALTER TABLE purchase DROP COLUMN next_reason;
ALTER TABLE purchase ADD COLUMN next_action TEXT;    -- NextAction, as its token; NULL: not computed
ALTER TABLE purchase ADD COLUMN next_reason TEXT;    -- NextReason, as its token
ALTER TABLE purchase ADD COLUMN next_until INTEGER;  -- the second date of its sentence
ALTER TABLE purchase ADD COLUMN next_amount INTEGER; -- and its amounts, in minor units
ALTER TABLE purchase ADD COLUMN next_rest INTEGER;
ALTER TABLE purchase ADD COLUMN next_currency TEXT;
ALTER TABLE purchase ADD COLUMN due INTEGER NOT NULL DEFAULT 0;   -- DuePlace
ALTER TABLE purchase ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));
CREATE INDEX purchase_by_due ON purchase (archived, due, sort_at, tie, key) WHERE due <> 0;
CREATE INDEX purchase_quiet ON purchase (archived, valid_from, valid_until) WHERE quiet = 1;

ALTER TABLE clock ADD COLUMN brief INTEGER NOT NULL DEFAULT 0 CHECK (brief IN (0, 1)); -- rings twice at most

UPDATE purchase SET stamp = 0, valid_until = -9223372036854775807;
UPDATE case_file SET stamp = 0, refresh_stamp = 0, refresh_key = 0;
