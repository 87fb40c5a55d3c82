-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 5 of a case file adds to version 4, as LOCAL STATE: which changes came by importing an export.
-- They are others' changes, and stay so; here alone they can be taken back together.

-- name: schema_5
-- One row a change, as they came.
CREATE TABLE brought (
    key INTEGER PRIMARY KEY,
    change TEXT NOT NULL,
    import TEXT NOT NULL,               -- id of the import; of a change, too, where it also wrote itself
    device TEXT NOT NULL,               -- ours, as it was called then
    behind INTEGER NOT NULL             -- the last seq of ours in the log by then
) STRICT;
CREATE INDEX brought_by_change ON brought (change);
CREATE INDEX brought_by_import ON brought (import);
