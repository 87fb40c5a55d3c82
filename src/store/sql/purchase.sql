-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row an order, its tracking numbers, words, claims and clocks: how they are written.

-- name: purchase_greatest_key
SELECT max(key) FROM purchase;

-- name: purchase_key
SELECT key FROM purchase WHERE id = :id;

-- The rows that are there were computed under one set of policies or are mixed (0); an empty
-- file takes the writer's.
-- name: case_file_note_writing
UPDATE case_file SET
    latest_now = max(latest_now, :now),
    stamp = iif(stamp = :stamp OR NOT EXISTS (SELECT 1 FROM purchase), :stamp, 0),
    refresh_stamp = iif(refresh_stamp = :stamp, refresh_stamp, 0)
WHERE latest_now < :now OR stamp NOT IN (0, :stamp) OR refresh_stamp NOT IN (0, :stamp)
    OR NOT EXISTS (SELECT 1 FROM purchase);

-- name: purchase_insert
INSERT INTO purchase (key, id, number, written, marketplace, title, seller, paid_with, tags, total, currency, status,
    window, window_from, closes_at, basis, precision, estimated, check_page, dispute_state,
    dispute_reason, next_action, next_by, next_reason, next_clock, next_until, next_amount, next_rest, next_currency, due, quiet, sort_at, valid_from,
    valid_until, placed, archived, newest, tie, stamp)
VALUES (:key, :id, :number, :written, :marketplace, :title, :seller, :paid_with, :tags, :total, :currency,
    :status, :window, :window_from, :closes_at, :basis, :precision, :estimated, :check_page,
    :dispute_state, :dispute_reason, :next_action, :next_by, :next_reason, :next_clock,
    :next_until, :next_amount, :next_rest, :next_currency, :due, :quiet, :sort_at, :valid_from, :valid_until, :placed, :archived, :newest, :tie, :stamp);

-- name: purchase_update
UPDATE purchase SET (id, number, written, marketplace, title, seller, paid_with, tags, total, currency, status, window,
    window_from, closes_at, basis, precision, estimated, check_page, dispute_state,
    dispute_reason, next_action, next_by, next_reason, next_clock, next_until, next_amount, next_rest, next_currency, due, quiet, sort_at, valid_from,
    valid_until, placed, archived, newest, tie, stamp)
= (:id, :number, :written, :marketplace, :title, :seller, :paid_with, :tags, :total, :currency, :status,
    :window, :window_from, :closes_at, :basis, :precision, :estimated, :check_page,
    :dispute_state, :dispute_reason, :next_action, :next_by, :next_reason, :next_clock,
    :next_until, :next_amount, :next_rest, :next_currency, :due, :quiet, :sort_at, :valid_from, :valid_until, :placed, :archived, :newest, :tie, :stamp)
WHERE key = :key;

-- name: purchase_delete
DELETE FROM purchase WHERE id = :id;

-- name: parcel_insert
INSERT INTO parcel (number, purchase) VALUES (:number, :purchase) ON CONFLICT DO NOTHING;

-- name: parcels_delete
DELETE FROM parcel WHERE purchase = :purchase;

-- name: said_put
INSERT INTO said (purchase, text) VALUES (:purchase, :text);

-- name: said_delete
DELETE FROM said WHERE purchase = :purchase;

-- name: outcome_insert
INSERT INTO outcome (purchase, dispute, currency, counts, ending, reason, began, paid_at, broke_promise,
    back, lost, open)
VALUES (:purchase, :dispute, :currency, :counts, :ending, :reason, :began, :paid_at, :broke_promise,
    :back, :lost, :open);

-- name: outcomes_delete
DELETE FROM outcome WHERE purchase = :purchase;

-- name: clock_insert
INSERT INTO clock (purchase, name, dispute, rule, status, starts_at, starts_from, earliest, latest,
    precision, estimated, check_page, basis, trust, reminds, brief)
VALUES (:purchase, :name, :dispute, :rule, :status, :starts_at, :starts_from, :earliest, :latest,
    :precision, :estimated, :check_page, :basis, :trust, :reminds, :brief);

-- name: clocks_delete
DELETE FROM clock WHERE purchase = :purchase;
