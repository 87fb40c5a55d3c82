/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parcels: tracking numbers across orders. */
#pragma once

#include "store/db.h"

/* A tracking number of one order that another one has as well. */
typedef struct {
    char *number; /* letters and digits only */
    char *order;  /* the other order's number */
} SharedParcel;

void shared_parcel_free(SharedParcel *shared);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SharedParcel, shared_parcel_free)

/* At most limit of them (GPtrArray of SharedParcel), for the order with this id. */
GPtrArray *parcels_shared(Db *db, const char *id, guint limit, GError **error);
