/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How one waits for another process that holds the case file. */
#include "base/time/time.h"
#include "store/sqlite/sqlite-private.h"

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
