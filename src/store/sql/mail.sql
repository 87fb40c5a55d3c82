-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mail: its folders, what was read of it, and what waits for an order.

-- name: mail_folders
SELECT path, server, added, read, stamp FROM mail_folder ORDER BY path;

-- name: mail_folder_put
INSERT INTO mail_folder (path, server, added) VALUES (:path, :server, :added)
ON CONFLICT (path) DO UPDATE SET server = coalesce(excluded.server, server);

-- name: mail_folder_drop
DELETE FROM mail_folder WHERE path = :path;

-- name: mail_folder_mark
UPDATE mail_folder SET read = :read, stamp = :stamp WHERE path = :path;

-- One that was set aside stays so; another is none once a change that it brought something to is
-- taken back.
-- name: mail_seen_find
SELECT settled, stamp, stamp = :set_aside OR EXISTS (
    SELECT 1 FROM mail_offer JOIN change ON change.id = mail_offer.recorded
    WHERE mail_offer.id = lower(hex(mail_seen.id)) AND retracted = 0)
FROM mail_seen WHERE id = :id AND (stamp = :set_aside OR NOT EXISTS (
    SELECT 1 FROM mail_reading JOIN change ON change.id = mail_reading.change
    WHERE mail = mail_seen.id AND retracted = 1));

-- name: mail_seen_put
INSERT INTO mail_seen (id, settled, stamp) VALUES (:id, :settled, :stamp)
ON CONFLICT (id) DO UPDATE SET settled = excluded.settled, stamp = excluded.stamp
WHERE stamp <> :set_aside;

-- A change that nothing was brought to cannot be taken back.
-- name: mail_reading_put
INSERT OR IGNORE INTO mail_reading (mail, change) SELECT :id, id FROM change WHERE id = :change;

-- Of a mail that is read again.
-- name: mail_reading_renew
DELETE FROM mail_reading WHERE mail = :id AND change IN (SELECT id FROM change WHERE retracted = 1);

-- name: mail_readings_undone
SELECT EXISTS (SELECT 1 FROM change JOIN mail_reading ON mail_reading.change = change.id WHERE retracted = 1);

-- Of mails that are there no longer.
-- name: mail_readings_forget_undone
DELETE FROM mail_reading WHERE change IN (SELECT id FROM change WHERE retracted = 1);

-- name: mail_offers
SELECT mail_offer.id, data FROM mail_offer LEFT JOIN change ON change.id = mail_offer.recorded
WHERE coalesce(change.retracted, 1) = 1 ORDER BY mail_offer.id;

-- name: mail_offer_put
INSERT INTO mail_offer (id, data) VALUES (:id, :data) ON CONFLICT (id) DO UPDATE SET data = excluded.data;

-- name: mail_offer_record
UPDATE mail_offer SET recorded = :change WHERE id = :id;

-- What was recorded of an order that is purged.
-- name: mail_offers_purge
DELETE FROM mail_offer WHERE recorded IN (SELECT change FROM event WHERE purchase = :purchase);

-- name: mail_offer_drop
DELETE FROM mail_offer WHERE id = :id;

-- name: mail_orders
SELECT DISTINCT purchase FROM event WHERE type = 'mail-said' AND purchase IS NOT NULL ORDER BY purchase;

-- Orders of this amount, the latest first: which of them a payment was for.
-- name: mail_orders_of_amount
SELECT number FROM purchase WHERE total = :total AND currency = :currency
    AND (placed IS NULL OR placed <= :at) ORDER BY placed DESC LIMIT :limit;
