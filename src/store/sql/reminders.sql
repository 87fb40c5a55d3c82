-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reminders: what was told, what somebody is at, what could not be delivered. Those that give
-- reminders have the columns of the table.

-- name: reminders_in_span
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE end_at >= :from AND end_at < :until;

-- name: reminders_unsent
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE sent IS NULL ORDER BY end_at LIMIT :limit;

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

-- name: reminder_wishes
SELECT purchase, snoozed_until, ladder FROM reminder_wish;

-- name: reminder_wish_snooze
INSERT INTO reminder_wish (purchase, snoozed_until) VALUES (:purchase, :snoozed_until)
ON CONFLICT (purchase) DO UPDATE SET snoozed_until = :snoozed_until;

-- name: reminder_wish_ladder
INSERT INTO reminder_wish (purchase, ladder) VALUES (:purchase, :ladder)
ON CONFLICT (purchase) DO UPDATE SET ladder = :ladder;

-- name: reminder_wishes_forget
DELETE FROM reminder_wish
WHERE ladder IS NULL AND (snoozed_until IS NULL OR snoozed_until < :before);
