-- SPDX-License-Identifier: GPL-3.0-or-later
-- The temporary database of an import. Nothing in it need survive, so nothing waits for the disk.

-- name: stage_schema
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA mmap_size = 0;
CREATE TABLE staged (
    sequence INTEGER PRIMARY KEY,
    marketplace TEXT NOT NULL,
    number TEXT NOT NULL,
    kind INTEGER NOT NULL,              -- StagedKind
    file INTEGER NOT NULL,
    line INTEGER NOT NULL,
    is_part INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;
BEGIN;

-- name: stage_put
INSERT INTO staged (marketplace, number, kind, file, line, is_part, json)
VALUES (:marketplace, :number, :kind, :file, :line, :is_part, :json);

-- name: stage_rows
SELECT marketplace, number, kind, file, line, is_part, json FROM staged ORDER BY marketplace, number, sequence;
