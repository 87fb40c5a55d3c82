-- SPDX-License-Identifier: GPL-3.0-or-later
-- The log, and the changes that it falls into.

-- name: device_insert
INSERT INTO device (id) VALUES (:id) ON CONFLICT (id) DO NOTHING;

-- name: device_key
SELECT key FROM device WHERE id = :id;

-- 9007199254740992 is EVENT_NUMBER_MOST: what is numbered beyond it is not gone on from.
-- name: log_end_of_device
SELECT seq, hash FROM event
WHERE device = :device AND seq <= 9007199254740992 ORDER BY seq DESC LIMIT 1;

-- name: log_greatest_counter
SELECT max((SELECT counter FROM event
            WHERE event.device = device.key AND counter < 9007199254740992
            ORDER BY seq DESC LIMIT 1))
FROM device;

-- name: event_insert
INSERT INTO event (device, seq, counter, type, version, at, recorded, purchase, dispute, change,
    data, data_hash, hash)
VALUES (:device, :seq, :counter, :type, :version, :at, :recorded, :purchase, :dispute, :change,
    :data, :data_hash, :hash);

-- name: event_hash
SELECT hash FROM event WHERE device = :device AND seq = :seq;

-- name: event_greatest_key
SELECT max(key) FROM event;

-- name: events_of_order
SELECT logged.*, coalesce((SELECT retracted FROM change WHERE id = logged.change), 0)
FROM logged WHERE purchase = :purchase ORDER BY key;

-- What was stated last of an order's name, whatever became of it since.
-- name: name_of_order
WITH stated AS (SELECT counter, data FROM event WHERE purchase = :purchase
    AND type IN ('order-tracked', 'order-edited') AND json_valid(data))
SELECT
    (SELECT data ->> 'number' FROM stated WHERE data ->> 'number' IS NOT NULL ORDER BY counter DESC LIMIT 1),
    (SELECT data ->> 'marketplace' FROM stated WHERE data ->> 'marketplace' IS NOT NULL ORDER BY counter DESC LIMIT 1),
    (SELECT data ->> 'title' FROM stated WHERE data ->> 'title' IS NOT NULL ORDER BY counter DESC LIMIT 1);

-- Whether the change speaks of the order already (no value at all when nobody does), and the
-- greatest counter to go on from.
-- name: order_is_spoken_of
SELECT max(change = :change), max(iif(counter < 9007199254740992, counter, 0))
FROM event WHERE purchase = :purchase;

-- name: events_retracting
SELECT * FROM logged WHERE type = 'change-retracted';

-- name: events_of_evidence
SELECT * FROM logged WHERE type = 'evidence-added' ORDER BY key;

-- name: events_in_sequence
SELECT * FROM logged ORDER BY key;

-- name: orders_spoken_of_since
SELECT DISTINCT purchase FROM event WHERE key > :key AND purchase IS NOT NULL ORDER BY purchase;

-- name: orders_in_span
SELECT purchase FROM event
WHERE device = :device AND seq BETWEEN :first_seq AND :last_seq AND purchase IS NOT NULL
ORDER BY seq;

-- name: event_blank
UPDATE event SET data = '', data_hash = :data_hash WHERE key = :key;

-- name: change_extend
INSERT INTO change (id, device, first_seq, last_seq, recorded, type, events, purchases, purchase,
    retracts)
VALUES (:id, :device, :first_seq, :last_seq, :recorded, :type, :events, :purchases, :purchase,
    :retracts)
ON CONFLICT (id) DO UPDATE SET
    first_seq = min(first_seq, excluded.first_seq),
    last_seq = max(last_seq, excluded.last_seq),
    events = events + excluded.events,
    purchases = purchases + excluded.purchases,
    purchase = coalesce(purchase, excluded.purchase)
WHERE change.device = excluded.device
    AND (:merging OR change.last_seq + 1 = excluded.first_seq);

-- name: change_turn_mark
UPDATE change SET retracted = 1 - retracted WHERE id = :id;

-- name: changes_retracted
SELECT id FROM change WHERE retracted = 1;

-- name: change_span
SELECT device, first_seq, last_seq FROM change WHERE id = :id;
