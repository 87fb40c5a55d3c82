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

-- What came by the exports that this change imported.
-- name: history_brought
SELECT data FROM event
WHERE device = :device AND seq BETWEEN :first_seq AND :last_seq AND type = 'export-imported'
ORDER BY seq;

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
