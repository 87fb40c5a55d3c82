-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reminders: what was told, what somebody is at, what could not be delivered. Those that give
-- reminders have the columns of the table.

-- name: reminders_in_span
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE end_at >= :from AND end_at < :until;

-- Of every order what ends first: a notice speaks of an order once, whatever of it is due.
-- name: reminders_undelivered
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE sent IS NULL AND failed IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM reminder AS other
    WHERE other.purchase = reminder.purchase AND other.sent IS NULL AND other.failed IS NOT NULL
        AND (other.end_at, other.clock, other.dispute, other.step)
            < (reminder.end_at, reminder.clock, reminder.dispute, reminder.step))
ORDER BY end_at LIMIT :limit;

-- name: reminders_count_undelivered
SELECT count(DISTINCT purchase) FROM reminder WHERE sent IS NULL AND failed IS NOT NULL;

-- name: reminders_sent_since
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE sent >= :since ORDER BY sent DESC LIMIT :limit;

-- name: reminder_claim
INSERT INTO reminder (purchase, clock, dispute, step, end_at, claim, claimed)
VALUES (:purchase, :clock, :dispute, :step, :end_at, :claim, :claimed)
ON CONFLICT (purchase, clock, dispute, step, end_at) DO UPDATE
SET claim = :claim, claimed = :claimed WHERE sent IS NULL;

-- name: reminders_mark_sent
UPDATE reminder SET sent = :sent, channel = :channel, claim = NULL, claimed = NULL,
    failed = NULL, why = NULL
WHERE claim = :claim;

-- name: reminders_mark_failed
UPDATE reminder SET failed = :failed, why = :why, claim = NULL, claimed = NULL WHERE claim = :claim;

-- name: reminder_drop
DELETE FROM reminder
WHERE purchase = :purchase AND clock = :clock AND dispute = :dispute AND step = :step
    AND end_at = :end_at AND sent IS NULL;

-- name: reminders_forget
DELETE FROM reminder WHERE end_at < :before;

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
