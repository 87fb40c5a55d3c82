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
    is_archived INTEGER NOT NULL,
    told INTEGER,
    json TEXT NOT NULL
) STRICT;
CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    settled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
BEGIN;

-- name: stage_put
INSERT INTO staged (marketplace, number, kind, file, line, is_part, is_archived, told, json)
VALUES (:marketplace, :number, :kind, :file, :line, :is_part, :is_archived, :told, :json);

-- name: stage_rows
SELECT marketplace, number, kind, file, line, is_part, is_archived, told, json
FROM staged ORDER BY marketplace, number, told, sequence;

-- name: stage_mail_put
INSERT INTO mail (id, settled) VALUES (:id, :settled) ON CONFLICT (id) DO NOTHING RETURNING id;

-- name: stage_mails
SELECT id, settled FROM mail;
