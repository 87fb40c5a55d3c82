-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 4 of a case file adds to version 3. Orders are found by the letters and digits of their
-- numbers, as before, and shown as the marketplace writes them. And, as LOCAL STATE, of this file alone and
-- never sent anywhere: where mail is read from, which mails were read, and what those say that name no order.

-- name: schema_4
ALTER TABLE purchase ADD COLUMN written TEXT;        -- the number as it is written; NULL: as it is

-- One row a folder, mbox or Maildir.
CREATE TABLE mail_folder (
    path TEXT PRIMARY KEY CHECK (path <> ''),
    server TEXT,                        -- whose word on its mails counts; NULL: nobody's
    added INTEGER NOT NULL,
    read INTEGER,                       -- when it was last read; NULL: never
    stamp INTEGER NOT NULL DEFAULT 0    -- of the tables and servers that it was last read with
) STRICT, WITHOUT ROWID;

-- One row a mail of a sender in the tables.
CREATE TABLE mail_seen (
    id BLOB PRIMARY KEY CHECK (length(id) = 32),
    settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
    stamp INTEGER NOT NULL              -- of those that it was read with
) STRICT, WITHOUT ROWID;

-- One row a mail that waits for being attached to an order.
CREATE TABLE mail_offer (
    id TEXT PRIMARY KEY CHECK (length(id) = 64),
    data TEXT NOT NULL                  -- JSON: what it says (domain/mail-word.h), its case and payment
) STRICT, WITHOUT ROWID;

-- Orders of which mails say something.
CREATE INDEX event_said_by_mail ON event (type) WHERE type = 'mail-said';

UPDATE purchase SET stamp = 0, valid_until = -9223372036854775807;
UPDATE case_file SET stamp = 0, refresh_stamp = 0, refresh_key = 0;
