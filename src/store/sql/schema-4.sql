-- SPDX-License-Identifier: GPL-3.0-or-later
-- What version 4 of a case file changes in version 3. Orders are found by the letters and digits of
-- their numbers, as before, and shown as the marketplace writes them.

-- name: schema_4
ALTER TABLE purchase ADD COLUMN written TEXT;        -- the number as it is written; NULL: as it is

UPDATE purchase SET stamp = 0, valid_until = -9223372036854775807;
UPDATE case_file SET stamp = 0, refresh_stamp = 0, refresh_key = 0;
