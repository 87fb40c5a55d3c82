-- SPDX-License-Identifier: GPL-3.0-or-later
-- Is the case file what it claims to be?

-- name: integrity_check
PRAGMA integrity_check(20);

-- name: foreign_key_check
PRAGMA foreign_key_check;

-- The tables, indices, triggers and views of the file, as they were made.
-- name: schema_parts
SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name;

-- name: devices
SELECT key, id FROM device ORDER BY key;

-- name: events_of_device
SELECT * FROM logged WHERE device = :device ORDER BY seq;

-- name: orders_spoken_of
SELECT DISTINCT purchase FROM event WHERE purchase IS NOT NULL ORDER BY purchase;

-- name: purchases_without_events
SELECT number FROM purchase
WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.purchase = purchase.id);

-- What must be the same when it is computed again; the key is the file's own.
-- name: purchase_to_compare
SELECT archived, sort_at, tie, id, number, written, marketplace, title, seller, paid_with, tags, total,
    currency, status, window, window_from, closes_at, basis, precision, estimated, check_page,
    next_action, next_by, next_reason, next_clock, next_until, next_amount, next_rest,
    next_currency, due, quiet, placed, newest, valid_from, valid_until,
    dispute_state, dispute_reason
FROM purchase WHERE id = :id;

-- Its own stamp, and the one that the file says every row has (0: they are mixed).
-- name: purchase_span
SELECT valid_from, valid_until, purchase.stamp, case_file.stamp FROM purchase, case_file
WHERE purchase.id = :id;

-- name: parcels_to_compare
SELECT number FROM parcel WHERE purchase = (SELECT key FROM purchase WHERE id = :id)
ORDER BY number;

-- name: said_to_compare
SELECT text FROM said WHERE purchase = (SELECT key FROM purchase WHERE id = :id);

-- name: outcomes_to_compare
SELECT dispute, currency, counts, ending, reason, began, paid_at, broke_promise, back, lost, open FROM outcome
WHERE purchase = (SELECT key FROM purchase WHERE id = :id) ORDER BY dispute, currency;

-- Which of the clocks that passed are kept depends on when they were written, the later ones first:
-- from the earliest that is there on, all must be.
-- name: clocks_passed_from
SELECT min(earliest) FROM clock
WHERE purchase = (SELECT key FROM purchase WHERE id = :id) AND status = :passed;

-- name: clocks_to_compare
SELECT name, dispute, rule, status, starts_at, starts_from, earliest, latest, precision, estimated,
    check_page, basis, trust, reminds, brief
FROM clock WHERE purchase = (SELECT key FROM purchase WHERE id = :id)
    AND (status <> :passed OR earliest >= :kept_from)
ORDER BY name, dispute;

-- name: changes_that_differ
SELECT id FROM change
WHERE (device, first_seq, last_seq, events, purchases) IS NOT (
    SELECT device, min(seq), max(seq), count(*), count(DISTINCT purchase) FROM event
    WHERE event.device = change.device AND seq BETWEEN first_seq AND last_seq
        AND event.change = change.id)
    OR (recorded, type, retracts) IS NOT (
    SELECT recorded, type,
        iif(type = 'change-retracted' AND json_valid(data), data ->> '$.change', NULL)
    FROM event
    WHERE event.device = change.device AND seq BETWEEN first_seq AND last_seq
        AND event.change = change.id
    ORDER BY key LIMIT 1)
    OR purchase IS NOT (
    SELECT purchase FROM event
    WHERE event.device = change.device AND seq BETWEEN first_seq AND last_seq
        AND event.change = change.id AND event.purchase IS NOT NULL
    ORDER BY key LIMIT 1);

-- name: changes_leave_out
SELECT (SELECT count(*) FROM event) - (SELECT coalesce(sum(events), 0) FROM change);

-- name: projections_clear
DELETE FROM clock;
DELETE FROM said;
DELETE FROM outcome;
DELETE FROM parcel;
DELETE FROM purchase;
DELETE FROM change;

-- name: changes_rebuild
INSERT INTO change (id, device, first_seq, last_seq, recorded, type, events, purchases, purchase,
    retracts)
SELECT span.change, span.device, first_seq, last_seq, first.recorded, first.type, events, purchases,
    (SELECT purchase FROM event
     WHERE event.device = span.device AND event.seq BETWEEN first_seq AND last_seq
         AND event.change = span.change AND purchase IS NOT NULL
     ORDER BY key LIMIT 1),
    iif(first.type = 'change-retracted' AND json_valid(first.data), first.data ->> '$.change', NULL)
FROM (SELECT change, min(key) AS first_key, min(device) AS device, min(seq) AS first_seq,
          max(seq) AS last_seq, count(*) AS events, count(DISTINCT purchase) AS purchases
      FROM event GROUP BY change) AS span
JOIN event AS first ON first.key = span.first_key
ORDER BY span.first_key;
