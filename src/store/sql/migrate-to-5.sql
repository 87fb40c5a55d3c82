-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 5 of a case file adds to version 4: words that a search finds an order by, what
-- became of its claims, lists that the person keeps, which changes came by importing an export,
-- which change a mail was read or recorded in, and which events added evidence.
-- Orders that are there get theirs when they are computed anew.

-- name: schema_5
-- PROJECTION: what is said of an order beyond its row (order_said()), where there is any.
CREATE TABLE said (
    purchase INTEGER PRIMARY KEY REFERENCES purchase (key) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- PROJECTION: what became of each claim (Outcome); one row a currency of its money.
CREATE TABLE outcome (
    purchase INTEGER NOT NULL REFERENCES purchase (key) ON DELETE CASCADE,
    dispute TEXT NOT NULL,              -- id, or '' where it was dealt with directly
    currency TEXT NOT NULL,             -- '' where no amount is known
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)), -- the first row of the claim
    ending TEXT NOT NULL,                -- OutcomeEnd, as its token
    reason TEXT,                        -- DisputeReason, as its token
    began INTEGER,
    paid_at INTEGER,
    broke_promise INTEGER NOT NULL CHECK (broke_promise IN (0, 1)),
    back INTEGER NOT NULL,              -- minor units
    lost INTEGER NOT NULL,
    open INTEGER NOT NULL,
    PRIMARY KEY (purchase, dispute, currency)
) STRICT, WITHOUT ROWID;

-- LOCAL STATE: lists that the person keeps by name.
CREATE TABLE saved_view (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    filter TEXT NOT NULL,
    sort TEXT NOT NULL,                 -- OrderSort, as its token
    reverse INTEGER NOT NULL CHECK (reverse IN (0, 1)),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

-- LOCAL STATE: which changes came by importing an export. They are others' changes, and stay so; here
-- alone they can be taken back together.
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

-- LOCAL STATE: the changes that a mail brought something to. Once one of them is taken back, the mail
-- counts as one that was not read.
CREATE TABLE mail_reading (
    mail BLOB NOT NULL CHECK (length(mail) = 32), -- of mail_seen
    change TEXT NOT NULL,
    PRIMARY KEY (mail, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_reading_by_change ON mail_reading (change);

-- LOCAL STATE: the change that recorded what a mail says of an order that the person named; it waits
-- no longer as long as that one is in force.
ALTER TABLE mail_offer ADD COLUMN recorded TEXT;

CREATE INDEX event_evidence ON event (type) WHERE type = 'evidence-added';

UPDATE purchase SET stamp = 0;
UPDATE case_file SET stamp = 0, refresh_stamp = 0, refresh_key = 0;
