/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OrderList: the orders as they stand at an instant, in pages. What a page costs follows the
 * rows shown, not the rows there are: pages are found by keyset, forward and backward, the
 * first and the last alike.
 *
 * Rows are read as stored as long as their span of validity holds; those whose span is over are
 * recomputed in memory when the list is made. A list is a look at one state: make a new one
 * when db_data_version() changes, after writing, or at order_list_valid_until().
 *
 * No reading stays open between two calls, so the caller may take its time.
 */
#pragma once

#include "domain/watch/watch.h"
#include "store/db.h"

typedef enum {
    SORT_URGENCY, /* the only one with an index; the others look at every row */
    SORT_PLACED,  /* newest first */
    SORT_ADDED,   /* newest first */
    SORT_TITLE,
    SORT_SELLER,
    SORT_TOTAL,  /* by currency, largest first */
    SORT_CLOSES, /* the window that closes first; unknown dates last */
    SORT_NUMBER,
    SORT_COUNT,
} OrderSort;

/* What a sequence is called: the one truth for options, menus and lists that are kept. */
typedef struct {
    const char *token;    /* as it is typed and stored */
    const char *formerly; /* what it was called once and still is understood as, or NULL */
    const char *label;    /* N_(): the column of the screens */
    const char *detail;   /* N_(): what comes first */
} OrderSortName;
extern const OrderSortName order_sort_names[SORT_COUNT];

/* FALSE with every word that there is in the message. */
gboolean order_sort_parse(const char *word, OrderSort *ret_sort, GError **error);

typedef struct {
    const Policies
        *policies; /* NULL: a first look; rows that must be recomputed are left out */
    Instant now;
    OrderSort sort;
    gboolean reverse;
    gboolean archived;    /* those that are archived, instead of those that are not */
    DuePlace due;         /* only those that are listed there, which have an index; forward by
                             urgency; DUE_NOT: all */
    const Filter *filter; /* or NULL; borrowed as long as the list lives */
} OrderListing;

typedef struct OrderList OrderList;

OrderList *order_list_new(Db *db, const OrderListing *listing, GError **error);
void order_list_free(OrderList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderList, order_list_free)

/* The first instant at which some row reads differently; INSTANT_NEVER when none ever will. Of
 * a first look: its own now. */
Instant order_list_valid_until(const OrderList *list);

/* The row of that order as it reads now (owned); NULL without an error when it is none. */
gboolean order_list_find(const OrderList *list, const char *id, OrderSummary **ret_row,
                         GError **error);

typedef enum {
    PAGE_FORWARD,
    PAGE_BACKWARD,
} PageDirection;

/* Where a page begins. A row that has meanwhile moved or gone still marks a place. */
typedef struct {
    PageDirection direction;
    const OrderSummary *from; /* NULL: the first row, or backward the last one */
    gboolean inclusive;       /* that row too */
    guint count;
} OrderPage;

/*
 * A page: GPtrArray of OrderSummary (freed with it), always in the order of the list.
 * Fewer than count rows: the end was reached.
 */
GPtrArray *order_list_page(OrderList *list, const OrderPage *page, GError **error);

/*
 * The same in slices, for a filter that may have to look far. Keep calling until it is not
 * SCAN_MORE; rows found so far can be shown in between. budget: how many rows to look at.
 */
typedef struct OrderScan OrderScan;

typedef enum {
    SCAN_DONE,
    SCAN_MORE,
    SCAN_ERROR,
} ScanResult;

OrderScan *order_scan_new(OrderList *list, const OrderPage *page);
void order_scan_free(OrderScan *scan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderScan, order_scan_free)

ScanResult order_scan_step(OrderScan *scan, guint budget, GError **error);

/* The rows found so far, in the order of the list. Owned by the caller. */
GPtrArray *order_scan_rows(const OrderScan *scan);
