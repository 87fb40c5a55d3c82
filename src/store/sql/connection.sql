-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a connection behaves, what file it is, and transactions.

-- name: connection_settings
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA temp_store = MEMORY;

-- name: connection_looks
PRAGMA query_only = ON;

-- name: connection_copies
PRAGMA query_only = OFF;

-- name: connection_writes
PRAGMA query_only = OFF;
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;

-- name: cache_of_bulk_work
PRAGMA cache_size = -65536;

-- name: cache_of_everyday_work
PRAGMA cache_size = -2000;

-- name: application_id
PRAGMA application_id;

-- name: user_version
PRAGMA user_version;

-- name: data_version
PRAGMA data_version;

-- name: mark_as_case_file
PRAGMA application_id = 1380143699;

-- name: mark_as_version_1
PRAGMA user_version = 1;

-- name: mark_as_version_2
PRAGMA user_version = 2;

-- name: mark_as_version_3
PRAGMA user_version = 3;

-- name: mark_as_version_4
PRAGMA user_version = 4;

-- name: mark_as_version_5
PRAGMA user_version = 5;

-- name: copy_into
VACUUM INTO :path;

-- name: begin_alone
BEGIN EXCLUSIVE;

-- name: begin_look
BEGIN;

-- name: begin_write
BEGIN IMMEDIATE;

-- name: commit
COMMIT;

-- name: rollback
ROLLBACK;

-- name: case_file_insert
INSERT INTO case_file (one, id, created, latest_now, stamp, refresh_stamp, refresh_key)
VALUES (1, :id, :created, :created, 0, 0, 0);

-- name: case_file_id
SELECT id FROM case_file;
