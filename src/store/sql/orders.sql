-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders for lists, searches and clocks. Those that give summaries read whole rows of purchase.

-- name: orders_forward
SELECT * FROM purchase
WHERE archived = :archived AND (sort_at, tie, key) > (:sort_at, :tie, :key)
ORDER BY sort_at, tie, key;

-- name: orders_backward
SELECT * FROM purchase
WHERE archived = :archived AND (sort_at, tie, key) < (:sort_at, :tie, :key)
ORDER BY sort_at DESC, tie DESC, key DESC;

-- What is said of an order beyond its row.
-- name: said_of_order
SELECT text FROM said WHERE purchase = :purchase;

-- The same over those with something that is due, or to be looked at at leisure (DuePlace).
-- name: orders_by_due
SELECT * FROM purchase INDEXED BY purchase_by_due
WHERE due <> 0 AND due = :due AND archived = :archived AND (sort_at, tie, key) > (:sort_at, :tie, :key)
ORDER BY sort_at, tie, key;

-- The same walk over few columns, for counting.
-- name: orders_forward_for_counts
SELECT next_action = 'nothing', due, closes_at, window, valid_from, valid_until FROM purchase
WHERE archived = 0 ORDER BY sort_at, tie, key LIMIT :limit;

-- name: orders_count_quiet
SELECT count(*) FROM purchase
WHERE quiet = 1 AND archived = 0 AND (valid_from IS NULL OR valid_from <= :now)
    AND (valid_until IS NULL OR valid_until > :now);

-- name: order_by_id
SELECT * FROM purchase WHERE id = :id;

-- name: orders_by_number
SELECT * FROM purchase
WHERE number = :number AND (:marketplace IS NULL OR marketplace = :marketplace) LIMIT :limit;

-- name: orders_by_parcel
SELECT * FROM purchase
WHERE key IN (SELECT purchase FROM parcel WHERE parcel.number = :number)
    AND (:marketplace IS NULL OR marketplace = :marketplace) LIMIT :limit;

-- name: orders_by_part
SELECT * FROM purchase WHERE key IN (
    SELECT key FROM purchase INDEXED BY purchase_by_number
    WHERE instr(number, :part) > 0 AND (:marketplace IS NULL OR marketplace = :marketplace)
    LIMIT :limit);

-- name: orders_placed_in_span
SELECT * FROM purchase WHERE placed >= :from AND placed < :until;

-- The tracking numbers of an order that other orders have too.
-- name: parcels_shared
SELECT mine.number, coalesce(written, purchase.number)
FROM parcel AS mine
    JOIN parcel AS theirs ON theirs.number = mine.number AND theirs.purchase <> mine.purchase
    JOIN purchase ON purchase.key = theirs.purchase
WHERE mine.purchase = (SELECT key FROM purchase WHERE id = :id) AND mine.number <> ''
ORDER BY mine.number LIMIT :limit;

-- name: order_ids_after
SELECT id FROM purchase WHERE id > :after ORDER BY id LIMIT :limit;

-- The orders that a return was spoken of in a span of time, in any state.
-- name: order_ids_with_returns
SELECT DISTINCT purchase FROM event
WHERE type IN ('return-agreed', 'return-required', 'return-shipped')
    AND at >= :from AND at < :until AND purchase IS NOT NULL
LIMIT :limit;

-- The orders whose span of validity is over at now.
-- name: orders_overdue
SELECT id FROM purchase WHERE valid_until <= :now ORDER BY valid_until LIMIT :limit;

-- Needed only when now lies before some row was computed.
-- name: orders_from_later
SELECT id FROM purchase WHERE valid_from > :now;

-- name: orders_next_change
SELECT min(valid_until) FROM purchase WHERE valid_until > :now;

-- name: case_file_latest_now
SELECT latest_now FROM case_file;

-- name: clocks_in_span
SELECT clock.name, dispute, rule, clock.status, starts_at, starts_from, earliest, latest, clock.precision,
    clock.estimated, clock.check_page, clock.basis, trust,
    brief, purchase.key, id, coalesce(written, number), marketplace, title, seller, valid_from, valid_until
FROM clock JOIN purchase ON purchase.key = clock.purchase
WHERE (earliest, clock.purchase, clock.name, dispute) > (:earliest, :purchase, :name, :dispute) AND earliest < :until
ORDER BY earliest, clock.purchase, clock.name, dispute;

-- The same without the clocks that every order has and that concern few: most of a year's.
-- name: clocks_to_remind_of
SELECT clock.name, dispute, rule, clock.status, starts_at, starts_from, earliest, latest, clock.precision,
    clock.estimated, clock.check_page, clock.basis, trust,
    brief, purchase.key, id, coalesce(written, number), marketplace, title, seller, valid_from, valid_until
FROM clock INDEXED BY clock_that_reminds JOIN purchase ON purchase.key = clock.purchase
WHERE (earliest, clock.purchase, clock.name, dispute) > (:earliest, :purchase, :name, :dispute) AND earliest < :until
    AND reminds = 1
ORDER BY earliest, clock.purchase, clock.name, dispute;

-- The newest event stands for all before it: each is bound to the one before.
-- name: standing
SELECT (SELECT hex(hash) FROM event ORDER BY key DESC LIMIT 1), (SELECT count(*) FROM purchase);

-- What became of every claim, order by order: the columns of purchase, then those of outcome.
-- name: outcomes_of_orders
SELECT purchase.*, dispute, outcome.currency, counts, ending, reason, began, paid_at, broke_promise, back, lost,
    open
FROM outcome JOIN purchase ON purchase.key = outcome.purchase
ORDER BY outcome.purchase, dispute, outcome.currency;
