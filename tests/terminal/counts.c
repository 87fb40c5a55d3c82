/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal/counts.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

Counts *
counts_map(const char *path)
{
    int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    Counts *counts = NULL;

    g_assert_cmpint(descriptor, >=, 0);
    g_assert_cmpint(ftruncate(descriptor, sizeof *counts), ==, 0);
    counts = mmap(NULL, sizeof *counts, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    g_assert_true(counts != MAP_FAILED);
    (void)close(descriptor);
    return counts;
}
