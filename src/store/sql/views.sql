-- SPDX-License-Identifier: GPL-3.0-or-later
-- Lists that the person keeps by name.

-- name: saved_views
SELECT name, filter, sort, reverse, archived FROM saved_view ORDER BY name;

-- name: saved_view_put
INSERT INTO saved_view (name, filter, sort, reverse, archived)
VALUES (:name, :filter, :sort, :reverse, :archived)
ON CONFLICT (name) DO UPDATE SET filter = excluded.filter, sort = excluded.sort,
    reverse = excluded.reverse, archived = excluded.archived;

-- name: saved_view_delete
DELETE FROM saved_view WHERE name = :name;
