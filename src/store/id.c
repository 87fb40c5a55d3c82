/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/id.h"

#define COUNT_BITS 26 /* ids of one second stand in the sequence in which they were made */

/*
 * xxxxxxxx-xxxx-7nnn-ynnn-nrrrrrrrrrrr: 48 bits of milliseconds, then a count within the second
 * that begins at random, then 44 random bits.
 */
char *
id_new(Instant recorded)
{
    static Instant last_second;
    static guint32 count;
    guint64 milliseconds = (guint64)MAX(recorded, 0) * 1000;

    if (recorded == last_second && count != 0)
        count = (count + 1) & ((1U << COUNT_BITS) - 1);
    else
        count = g_random_int() & ((1U << (COUNT_BITS - 1)) - 1);
    last_second = recorded;
    return g_strdup_printf("%08x-%04x-7%03x-%04x-%04x%08x",
                           (guint32)((milliseconds >> 16) & 0xffffffff),
                           (guint32)(milliseconds & 0xffff), (count >> 14) & 0xfff,
                           0x8000 | (count & 0x3fff), g_random_int() & 0xffff, g_random_int());
}
