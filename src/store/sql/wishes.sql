-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the person wants of reminders: to be left in peace, or to be told at other times.

-- The event that a snooze waits for has come when one was recorded after the wish, and was not
-- taken back.
-- name: reminder_wishes
SELECT purchase, clock, snoozed_until, snoozed_to,
    snoozed_to IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM event JOIN change ON change.id = event.change
        WHERE event.purchase = reminder_wish.purchase AND event.type = snoozed_to
            AND event.key > snoozed_after AND change.retracted = 0),
    ladder
FROM reminder_wish;

-- name: reminder_wish_snooze
INSERT INTO reminder_wish (purchase, clock, snoozed_until, snoozed_to, snoozed_after)
VALUES (:purchase, :clock, :until, :event, (SELECT coalesce(max(key), 0) FROM event))
ON CONFLICT (purchase, clock) DO UPDATE
SET snoozed_until = excluded.snoozed_until, snoozed_to = excluded.snoozed_to,
    snoozed_after = excluded.snoozed_after;

-- name: reminder_wish_ladder
INSERT INTO reminder_wish (purchase, clock, ladder) VALUES (:purchase, :clock, :ladder)
ON CONFLICT (purchase, clock) DO UPDATE SET ladder = excluded.ladder;

-- name: reminder_wishes_forget
DELETE FROM reminder_wish
WHERE ladder IS NULL AND snoozed_to IS NULL AND (snoozed_until IS NULL OR snoozed_until < :before);
