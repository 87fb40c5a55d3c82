-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a case file. Instants are seconds since the epoch, UTC; an unknown one is NULL.
-- Where a number stands for a word, the word is the one at that place of the enum named beside it;
-- tests/store/sqlite/test-schema.c holds those numbers fast.

-- name: schema
-- LOG: the truth. Appended to, never changed; only a purge blanks data.

-- One row a device that wrote events of this file.
CREATE TABLE device (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> '')
) STRICT;

CREATE TABLE event (
    key INTEGER PRIMARY KEY,            -- in the sequence of arrival
    device INTEGER NOT NULL REFERENCES device (key),
    seq INTEGER NOT NULL CHECK (seq > 0),
    counter INTEGER NOT NULL CHECK (counter > 0),
    type TEXT NOT NULL CHECK (type <> ''),
    version INTEGER NOT NULL CHECK (version > 0),
    at INTEGER,
    recorded INTEGER NOT NULL,
    purchase TEXT,                      -- id of the order
    dispute TEXT,
    change TEXT NOT NULL CHECK (change <> ''),
    data TEXT NOT NULL,
    data_hash BLOB CHECK (length(data_hash) = 32), -- of the data that a purge blanked
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (device, seq)
) STRICT;
CREATE INDEX event_by_purchase ON event (purchase) WHERE purchase IS NOT NULL;
CREATE INDEX event_retraction ON event (type) WHERE type = 'change-retracted';

CREATE TRIGGER device_is_not_changed BEFORE UPDATE ON device
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER device_is_not_deleted BEFORE DELETE ON device
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER event_is_only_blanked BEFORE UPDATE ON event
WHEN NOT (NEW.data = '' AND NEW.data_hash IS NOT NULL AND OLD.data_hash IS NULL
    AND (NEW.key, NEW.device, NEW.seq, NEW.counter, NEW.type, NEW.version, NEW.at, NEW.recorded,
         NEW.purchase, NEW.dispute, NEW.change, NEW.hash)
     IS (OLD.key, OLD.device, OLD.seq, OLD.counter, OLD.type, OLD.version, OLD.at, OLD.recorded,
         OLD.purchase, OLD.dispute, OLD.change, OLD.hash))
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- What the log is read through; one place for the sequence of columns.
CREATE VIEW logged AS
SELECT event.key AS key, device.id AS device_id, seq, counter, type, version, at, recorded,
    purchase, dispute, change, data, data_hash, hash, device
FROM event JOIN device ON device.key = event.device;

-- PROJECTIONS: computed from the log in the transaction that appends to it; rebuilt at any time.

-- One row a change: the events of one user action stand together, from first_seq to last_seq.
CREATE TABLE change (
    key INTEGER PRIMARY KEY,            -- in the sequence of arrival
    id TEXT NOT NULL UNIQUE,
    device INTEGER NOT NULL REFERENCES device (key),
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    type TEXT NOT NULL,                 -- of its first event
    events INTEGER NOT NULL,
    purchases INTEGER NOT NULL,         -- how many orders it touches
    purchase TEXT,                      -- the first of them
    retracts TEXT,                      -- the change that it takes back
    retracted INTEGER NOT NULL DEFAULT 0 CHECK (retracted IN (0, 1))
) STRICT;
CREATE INDEX change_by_device ON change (device, first_seq);
CREATE INDEX change_retracted ON change (id) WHERE retracted = 1;

-- What history reads; one place for the sequence of columns.
CREATE VIEW history AS
SELECT change.key AS key, change.id AS id, device.id AS device_id, recorded, type, events, purchases,
    purchase, retracts, retracted, device, first_seq, last_seq
FROM change JOIN device ON device.key = change.device;

-- One row an order, as it stands as long as valid_from <= now < valid_until (NULL: no end). Kept in
-- the order of urgency; tie puts the newest first among equals. Lists read whole rows by place
-- (PurchaseColumn), so a new column goes to the end.
CREATE TABLE purchase (
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    sort_at INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    key INTEGER NOT NULL UNIQUE,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    marketplace TEXT NOT NULL,
    title TEXT NOT NULL,
    seller TEXT,
    paid_with TEXT,
    tags TEXT NOT NULL,                 -- joined by commas
    total INTEGER,                      -- minor units
    currency TEXT,
    status INTEGER NOT NULL,            -- OrderStatus
    window INTEGER NOT NULL,            -- WindowStatus
    window_from INTEGER,
    closes_at INTEGER,
    basis INTEGER NOT NULL,             -- WindowBasis
    precision INTEGER NOT NULL,         -- Precision
    estimated INTEGER NOT NULL,
    check_page INTEGER NOT NULL,
    next_action INTEGER NOT NULL,       -- NextAction
    next_by INTEGER,
    next_reason INTEGER NOT NULL,       -- NextWhy
    next_clock TEXT,                    -- ClockId, as its token
    dispute_state INTEGER,              -- DisputeState of the dispute that matters most
    dispute_reason INTEGER,             -- its DisputeReason
    placed INTEGER,
    newest INTEGER NOT NULL,            -- counter of the newest event
    valid_from INTEGER,
    valid_until INTEGER,
    stamp INTEGER NOT NULL,             -- of the policies it was computed under
    PRIMARY KEY (archived, sort_at, tie, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_by_number ON purchase (number, marketplace);
-- 1: ACTION_CHECK_CLOSE_DATE, orders whose close date is to be looked up.
CREATE INDEX purchase_to_look_up ON purchase (archived, sort_at, tie, key) WHERE next_action = 1;
CREATE INDEX purchase_by_validity ON purchase (valid_until) WHERE valid_until IS NOT NULL;

-- Tracking numbers, letters and digits only, to find an order by.
CREATE TABLE parcel (
    number TEXT NOT NULL,
    purchase INTEGER NOT NULL REFERENCES purchase (key) ON DELETE CASCADE,
    PRIMARY KEY (number, purchase)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_by_purchase ON parcel (purchase);

-- Clocks of orders that are not archived: those that have not ended, and those that had ended
-- not long before the row was written.
CREATE TABLE clock (
    purchase INTEGER NOT NULL REFERENCES purchase (key) ON DELETE CASCADE,
    name TEXT NOT NULL,                 -- ClockId, as its token
    dispute TEXT NOT NULL,              -- id, or '' where it is the order's own
    rule TEXT,                          -- id; NULL where the page stated the date
    status INTEGER NOT NULL,            -- ClockStatus
    starts_at INTEGER,
    starts_from INTEGER NOT NULL,       -- Fact
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    precision INTEGER NOT NULL,         -- Precision
    estimated INTEGER NOT NULL,
    check_page INTEGER NOT NULL,
    basis INTEGER NOT NULL,             -- WindowBasis
    trust INTEGER NOT NULL,             -- Trust
    PRIMARY KEY (purchase, name, dispute)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_by_end ON clock (earliest, purchase, name, dispute);

-- LOCAL STATE: of this file alone; never sent anywhere, never rebuilt.

CREATE TABLE case_file (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (id <> ''),
    created INTEGER NOT NULL,
    latest_now INTEGER NOT NULL,        -- the latest now that any row was computed at
    stamp INTEGER NOT NULL,             -- every row was computed under these policies; 0: mixed
    refresh_stamp INTEGER NOT NULL,     -- a refresh under these policies is under way
    refresh_key INTEGER NOT NULL        -- and has come this far
) STRICT;

-- One row a reminder: a step of a clock that then ended at end_at. It is told when sent is known;
-- while claim is set, somebody is at it (or was stopped at it).
CREATE TABLE reminder (
    purchase TEXT NOT NULL,             -- id of the order
    clock TEXT NOT NULL,                -- ClockId, as its token; or 'snooze'
    dispute TEXT NOT NULL,              -- id, or '' where it is the order's own
    step INTEGER NOT NULL,              -- seconds before the end
    end_at INTEGER NOT NULL,
    claim TEXT,
    claimed INTEGER,
    sent INTEGER,
    channel TEXT,
    failed INTEGER,                     -- when it last could not be delivered
    why TEXT,
    PRIMARY KEY (purchase, clock, dispute, step, end_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_by_end ON reminder (end_at);
CREATE INDEX reminder_by_claim ON reminder (claim) WHERE claim IS NOT NULL;
CREATE INDEX reminder_by_sent ON reminder (sent) WHERE sent IS NOT NULL;
CREATE INDEX reminder_unsent ON reminder (end_at) WHERE sent IS NULL;

-- What the person wants of the reminders of one order.
CREATE TABLE reminder_wish (
    purchase TEXT PRIMARY KEY,          -- id of the order
    snoozed_until INTEGER,
    ladder TEXT                         -- NULL: as the settings say
) STRICT, WITHOUT ROWID;
