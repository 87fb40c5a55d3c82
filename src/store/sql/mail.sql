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

-- name: mail_seen_find
SELECT settled, stamp FROM mail_seen WHERE id = :id;

-- name: mail_seen_put
INSERT INTO mail_seen (id, settled, stamp) VALUES (:id, :settled, :stamp)
ON CONFLICT (id) DO UPDATE SET settled = excluded.settled, stamp = excluded.stamp
WHERE stamp <> :dealt_with;

-- name: mail_offers
SELECT id, data FROM mail_offer ORDER BY id;

-- name: mail_offer_put
INSERT INTO mail_offer (id, data) VALUES (:id, :data) ON CONFLICT (id) DO UPDATE SET data = excluded.data;

-- name: mail_offer_drop
DELETE FROM mail_offer WHERE id = :id;

-- name: mail_orders
SELECT DISTINCT purchase FROM event WHERE type = 'mail-said' AND purchase IS NOT NULL ORDER BY purchase;

-- Orders of this amount, the latest first: which of them a payment was for.
-- name: mail_orders_of_amount
SELECT number FROM purchase WHERE total = :total AND currency = :currency
    AND (placed IS NULL OR placed <= :at) ORDER BY placed DESC LIMIT :limit;
