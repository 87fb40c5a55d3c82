-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 2 of a case file changes in version 1 (schema.sql). Projections that were computed
-- before are computed anew: until then every clock reminds, which is the safe error.

-- name: schema_2
-- What begins a return, for counting those of a month.
CREATE INDEX event_return ON event (at)
WHERE type IN ('return-agreed', 'return-required', 'return-shipped');

ALTER TABLE clock ADD COLUMN reminds INTEGER NOT NULL DEFAULT 1
    CHECK (reminds IN (0, 1));          -- it concerns the buyer
CREATE INDEX clock_that_reminds ON clock (earliest, purchase, name, dispute) WHERE reminds = 1;

-- What the person wants of reminders: of one order or all, of one clock or all.
CREATE TABLE wish (
    purchase TEXT NOT NULL,             -- id of the order, or ''
    clock TEXT NOT NULL,                -- ClockId, as its token, or ''
    snoozed_until INTEGER,
    snoozed_to TEXT,                    -- EventType, as its token: until one is recorded
    snoozed_after INTEGER,              -- behind this event
    ladder TEXT,                        -- NULL: as a wider wish or the settings say
    PRIMARY KEY (purchase, clock)
) STRICT, WITHOUT ROWID;
INSERT INTO wish (purchase, clock, snoozed_until, ladder)
SELECT purchase, '', snoozed_until, ladder FROM reminder_wish;
DROP TABLE reminder_wish;
ALTER TABLE wish RENAME TO reminder_wish;

UPDATE purchase SET stamp = 0;
