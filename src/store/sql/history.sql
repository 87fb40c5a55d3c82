-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes as history shows them. Every statement that gives changes has the columns of `history`.

-- name: history_all
SELECT * FROM history WHERE key < :before ORDER BY key DESC LIMIT :limit;

-- name: history_of_order
SELECT * FROM history
WHERE key < :before AND id IN (SELECT change FROM event WHERE purchase = :purchase)
ORDER BY key DESC LIMIT :limit;

-- name: history_by_id
SELECT * FROM history WHERE id = :id;

-- name: history_by_part
SELECT * FROM history WHERE instr(id, :part) > 0 LIMIT 2;

-- The newest change of ours that is in force and takes nothing back. Numbers beyond EVENT_NUMBER_MOST
-- were not given by this program.
-- name: history_undoable
SELECT * FROM history
WHERE device = :device AND first_seq <= 9007199254740992 AND retracted = 0 AND retracts IS NULL
ORDER BY first_seq DESC LIMIT 1;

-- Our newest undo in force: a change that takes back one that takes nothing back itself; none when a
-- new change of ours stands behind it.
-- name: history_redoable
SELECT * FROM history AS undo
WHERE device = :device AND first_seq <= 9007199254740992 AND retracted = 0
    AND first_seq > coalesce((
        SELECT newest.first_seq FROM change AS newest
        WHERE newest.device = :device AND newest.first_seq <= 9007199254740992
            AND newest.retracts IS NULL
        ORDER BY newest.first_seq DESC LIMIT 1), 0)
    AND (SELECT target.retracts IS NULL FROM change AS target WHERE target.id = undo.retracts)
ORDER BY first_seq DESC LIMIT 1;

-- name: brought_put
INSERT INTO brought (change, import, device, behind)
VALUES (:change, :import, :device, coalesce((
    SELECT max(last_seq) FROM change
    WHERE device = (SELECT key FROM device WHERE id = :device) AND last_seq <= 9007199254740992), 0));

-- What the newest import of an export brought, as far as it is in force: the last of it, and behind
-- how many of ours it came.
-- name: history_brought_last
SELECT history.*, brought.behind, brought.import FROM brought JOIN history ON history.id = brought.change
WHERE brought.device = :device AND history.retracted = 0 AND history.retracts IS NULL
ORDER BY brought.key DESC LIMIT 1;

-- name: history_brought
SELECT change FROM brought WHERE import = :import ORDER BY key;

-- The import of which an undo of ours took back something besides the change that it names.
-- name: history_undone_import
SELECT brought.import FROM event JOIN brought ON brought.change = event.data ->> '$.also[0]'
WHERE event.device = :device AND event.seq = :seq AND json_valid(event.data);

-- Whether an export was imported behind that change of ours.
-- name: history_is_before_import
SELECT 1 FROM brought WHERE device = :device AND behind >= :seq LIMIT 1;

-- A change that came later, is in force, and speaks of an order of this one.
-- name: history_built_upon
SELECT history.* FROM event AS ours
JOIN event AS theirs ON theirs.purchase = ours.purchase AND theirs.change <> ours.change
JOIN history ON history.id = theirs.change
WHERE ours.device = :device AND ours.seq BETWEEN :first_seq AND :last_seq
    AND history.key > :key AND history.retracted = 0
ORDER BY history.key DESC LIMIT 1;

-- What takes other changes back, or brings them again.
-- name: history_reversals
SELECT id, retracts, recorded FROM change WHERE retracts IS NOT NULL;
