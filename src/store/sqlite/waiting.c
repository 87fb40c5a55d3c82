/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sqlite/waiting.h"

#include "base/time/now.h"
#include "store/sqlite/connection.h"

#define LONGEST_PAUSE 50 /* milliseconds: short enough to notice a key */

int
waiting_handler(void *data, int attempt)
{
    Db *db = data;
    int limit = db->options.busy_milliseconds;
    int elapsed;

    if (attempt == 0)
        db->waiting_since = now_monotonic();
    elapsed = (int)((now_monotonic() - db->waiting_since) / 1000);
    if (elapsed >= (limit > 0 ? limit : BUSY_MILLISECONDS))
        return 0;
    if (db->options.waiting != NULL &&
        !db->options.waiting(db->options.waiting_data, elapsed)) {
        db->cancelled = TRUE;
        return 0;
    }
    (void)sqlite3_sleep(MIN(1 + attempt, LONGEST_PAUSE));
    return 1;
}
