/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a column of a file can mean: the one table behind the key of [columns] in a format's
 * file, the screens that map columns by hand, the drafts that `import --columns` writes, and
 * the manual.
 */
#pragma once

#include <glib.h>

/* In the sequence in which a row is read: what others depend on comes first. */
typedef enum {
    COLUMN_ENTRY,   /* of an account: what kind of entry the row is */
    COLUMN_WEBSITE, /* names the marketplace */
    COLUMN_CURRENCY,
    COLUMN_NUMBER,
    COLUMN_STATUS,
    COLUMN_ITEM_STATUS,
    COLUMN_END_REASON, /* why a finished order ended */
    COLUMN_PLACED,
    COLUMN_PAID,
    COLUMN_SHIPPED,
    COLUMN_GUARANTEE,
    COLUMN_CLOSES, /* as the page states the end of the protection */
    COLUMN_DELIVERED,
    COLUMN_ENDED, /* completed, or closed: as the status says */
    COLUMN_SELLER,
    COLUMN_TITLE,
    COLUMN_LINE_ID,
    COLUMN_PRODUCT,
    COLUMN_QUANTITY,
    COLUMN_PRICE_INFO, /* the price with its parts: cannot be misread */
    COLUMN_PRICE,      /* of one */
    COLUMN_PRICE_TAX,  /* of one, not in the price */
    COLUMN_ROW_PRICE,  /* of the row's whole quantity */
    COLUMN_TOTAL,      /* of the order */
    COLUMN_ROW_TOTAL,  /* this row's share of it */
    COLUMN_AMOUNT_OUT, /* of an account that has two columns: what left it */
    COLUMN_AMOUNT_IN,  /* and what came back */
    COLUMN_ORIGIN_TRACKING,
    COLUMN_TRACKING,
    COLUMN_CARRIER,
    COLUMN_CARRIER_AND_TRACKING, /* "DPD(AW123)" */
    COLUMN_PARCEL_STATUS,
    COLUMN_PARCEL_STATUS_AT,
    COLUMN_PAYMENT,
    COLUMN_URL,
    COLUMN_COUNTRY,
    COLUMN_TAGS,
    COLUMN_ITEM_TAGS,   /* the marketplace's marks, as JSON */
    COLUMN_LIST_PAGE,   /* the order as the list page has it, as JSON */
    COLUMN_DETAIL_PAGE, /* the blocks of the order's own page, as JSON */
    COLUMN_REVERSE_ID,  /* number of a return or refund request */
    COLUMN_REVERSE_TYPE,
    COLUMN_REVERSE_STATUS,
    COLUMN_REVERSE_CREATED,
    COLUMN_WRITTEN, /* when the exporter looked */
    COLUMN_OTHER,   /* not read */
} ColumnRole;

typedef enum {
    HOLDS_TEXT,
    HOLDS_NUMBER, /* of an order or a parcel */
    HOLDS_DATE,
    HOLDS_AMOUNT,
    HOLDS_QUANTITY,
    HOLDS_STATE,
    HOLDS_JSON,
} ColumnHolds;

typedef struct {
    const char *token; /* of [columns] */
    ColumnHolds kind;
    const char *label;   /* N_(): what stands in the column */
    const char *missing; /* N_(): what follows when a known format lacks it; NULL: nothing */
} RoleInfo;

extern const RoleInfo column_roles[COLUMN_OTHER];

/* FALSE when no role has that token. */
gboolean column_role_parse(const char *token, ColumnRole *ret_role);
