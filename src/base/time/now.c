/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/now.h"

Instant
now_real(void)
{
    return g_get_real_time() / G_USEC_PER_SEC;
}

gint64
now_monotonic(void)
{
    return g_get_monotonic_time();
}
