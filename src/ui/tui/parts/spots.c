/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/spots.h"

struct Spots {
    GArray *all; /* Spot; a later one stands over an earlier one */
};

Spots *
spots_new(void)
{
    Spots *spots = g_new0(Spots, 1);

    spots->all = g_array_new(FALSE, FALSE, sizeof(Spot));
    return spots;
}

void
spots_free(Spots *spots)
{
    if (spots == NULL)
        return;
    g_array_unref(spots->all);
    g_free(spots);
}

static Spot *
spot_at(const Spots *spots, guint index)
{
    return &g_array_index(spots->all, Spot, index);
}

void
spots_forget(Spots *spots, gconstpointer owner)
{
    for (guint i = spots->all->len; i > 0; i--) {
        if (owner == NULL || spot_at(spots, i - 1)->owner == owner)
            g_array_remove_index(spots->all, i - 1);
    }
}

static gboolean
is_same_place(const Spot *a, const Spot *b)
{
    return a->owner == b->owner && a->row == b->row && a->column == b->column &&
           a->rows == b->rows && a->columns == b->columns;
}

void
spots_add(Spots *spots, const Spot *spot)
{
    if (spot->rows <= 0 || spot->columns <= 0)
        return;
    for (guint i = 0; i < spots->all->len; i++) {
        if (is_same_place(spot_at(spots, i), spot)) {
            *spot_at(spots, i) = *spot;
            return;
        }
    }
    g_array_append_val(spots->all, *spot);
}

const Spot *
spots_find(const Spots *spots, int row, int column)
{
    for (guint i = spots->all->len; i > 0; i--) {
        const Spot *spot = spot_at(spots, i - 1);

        if (row >= spot->row && row < spot->row + spot->rows && column >= spot->column &&
            column < spot->column + spot->columns)
            return spot;
    }
    return NULL;
}
