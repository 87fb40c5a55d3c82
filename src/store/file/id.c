/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New identities of orders, changes, devices and files. */
#include <unistd.h>

#include "store/file/file.h"

#define COUNT_BITS 26 /* ids of one second stand in the sequence in which they were made */

/* Not GLib's generator: after a fork() both processes would draw the same numbers. */
static guint64
draw_random(void)
{
    guint64 random;

    if (getentropy(&random, sizeof random) != 0)
        random = (guint64)g_random_int() << 32 | g_random_int();
    return random;
}

/*
 * xxxxxxxx-xxxx-7nnn-ynnn-rrrrrrrrrrrr: 48 bits of milliseconds, then a count within the second
 * that begins at random, then 48 random bits.
 */
char *
id_new(Instant recorded)
{
    static Instant last_second;
    static guint32 count;
    guint64 milliseconds = (guint64)MAX(recorded, 0) * 1000;
    guint64 random = draw_random();

    if (recorded == last_second && count != 0)
        count = (count + 1) & ((1U << COUNT_BITS) - 1);
    else
        count = (guint32)(random >> 48) + 1;
    last_second = recorded;
    return g_strdup_printf(
        "%08x-%04x-7%03x-%04x-%04x%08x", (guint32)((milliseconds >> 16) & 0xffffffff),
        (guint32)(milliseconds & 0xffff), (count >> 14) & 0xfff, 0x8000 | (count & 0x3fff),
        (guint32)((random >> 32) & 0xffff), (guint32)(random & 0xffffffff));
}
