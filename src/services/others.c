/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/others.h"

#define SHARED_SHOWN 5

void
others_free(Others *others)
{
    if (others == NULL)
        return;
    if (others->shared != NULL)
        g_ptr_array_unref(others->shared);
    g_free(others);
}

Others *
others_load(App *app, const Order *order, GError **error)
{
    g_autoptr(Others) others = g_new0(Others, 1);
    Db *db = app_db(app, error);

    if (db == NULL)
        return NULL;
    others->shared = parcels_shared(db, order->id, SHARED_SHOWN, error);
    return others->shared == NULL ? NULL : g_steal_pointer(&others);
}
