-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was told, what somebody is at, what could not be delivered. Those that give rows have the
-- columns of the table.

-- name: told_in_span
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE end_at >= :from AND end_at < :until;

-- Of every order what ends first: a notice speaks of an order once, whatever of it is due.
-- name: told_undelivered
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE sent IS NULL AND failed IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM reminder AS other
    WHERE other.purchase = reminder.purchase AND other.sent IS NULL AND other.failed IS NOT NULL
        AND (other.end_at, other.clock, other.dispute, other.step)
            < (reminder.end_at, reminder.clock, reminder.dispute, reminder.step))
ORDER BY end_at LIMIT :limit;

-- name: told_count_undelivered
SELECT count(DISTINCT purchase) FROM reminder WHERE sent IS NULL AND failed IS NOT NULL;

-- name: told_sent_since
SELECT purchase, clock, dispute, step, end_at, claim, claimed, sent, channel, failed, why
FROM reminder WHERE sent >= :since ORDER BY sent DESC LIMIT :limit;

-- name: told_claim
INSERT INTO reminder (purchase, clock, dispute, step, end_at, claim, claimed)
VALUES (:purchase, :clock, :dispute, :step, :end_at, :claim, :claimed)
ON CONFLICT (purchase, clock, dispute, step, end_at) DO UPDATE
SET claim = :claim, claimed = :claimed WHERE sent IS NULL;

-- name: told_mark_sent
UPDATE reminder SET sent = :sent, channel = :channel, claim = NULL, claimed = NULL,
    failed = NULL, why = NULL
WHERE claim = :claim;

-- name: told_mark_failed
UPDATE reminder SET failed = :failed, why = :why, claim = NULL, claimed = NULL WHERE claim = :claim;

-- name: told_drop
DELETE FROM reminder
WHERE purchase = :purchase AND clock = :clock AND dispute = :dispute AND step = :step
    AND end_at = :end_at AND sent IS NULL;

-- name: told_forget
DELETE FROM reminder WHERE end_at < :before;
