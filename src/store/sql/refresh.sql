-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows computed anew: their span is over, other policies, or everything.

-- name: refresh_state
SELECT stamp, refresh_stamp, refresh_key, (SELECT max(key) FROM purchase) FROM case_file;

-- name: refresh_note
UPDATE case_file SET stamp = :stamp, refresh_stamp = :refresh_stamp, refresh_key = :refresh_key;

-- name: refresh_next
SELECT key, id, stamp FROM purchase WHERE key > :key ORDER BY key LIMIT :limit;
