/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the view-orders*.c share. */
#pragma once

#include "services/orders/orders.h"
#include "services/remind/remind.h"
#include "ui/tui/orders/order-columns.h"
#include "ui/tui/orders/order-rows.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/tui.h"

/* What has to be drawn in a REACTION_PART. */
typedef enum {
    CHANGED_SELECTION = 1 << 0,
    CHANGED_TIMES = 1 << 1,
    CHANGED_DETAIL = 1 << 2,
    CHANGED_ROWS = 1 << 3,
} OrdersChange;

typedef struct {
    View view;
    OrderRows *rows;
    char *filter;         /* the words in force; "" for none */
    GHashTable *marked;   /* set of ids */
    gboolean is_ranging;  /* rows that the selection passes are marked */
    guint changed;        /* OrdersChange */
    guint drawn_selected; /* the row that is drawn as selected */
    guint drawn_count;    /* how many rows are drawn */
    Page *detail;         /* of the selected order, or NULL while it is to be read */
    gboolean detail_is_old;
    gboolean has_pane;
    gboolean is_settled; /* the first quiet moment was used */
    OrderCounts counts;
    GHashTable *silenced; /* id -> ReminderWish: reminded later; NULL: not known yet */
    char *undo;           /* what u takes back, or NULL */
    guint mail_folders;   /* mail is read from so many */
    Instant mail_read;    /* the one that was read longest ago; INSTANT_UNKNOWN: never */
    gboolean is_new;      /* nothing was ever tracked here */
    Scroll words;         /* of what is said where there are no rows */
} OrdersView;

OrdersView *orders_of(View *view);

/* Its actions, before those shared with other views. */
extern const Action orders_acts[];

/* Marks the rows between two of those in sight, both included. */
void orders_mark_between(OrdersView *orders, guint a, guint b);

Instant orders_now(const OrdersView *orders);

/* Of its class. */
void orders_draw(View *view, Canvas canvas);
void orders_draw_part(View *view, Canvas canvas);
char *orders_headline(View *view);
char *orders_aside(View *view);

/* What is not there is said in words: no orders, nothing matches. */
void orders_draw_empty(OrdersView *orders, Canvas canvas);

/* The pane below the list. */
void orders_draw_detail(OrdersView *orders, Canvas canvas);

/* Reads what the pane, the header and the footer show beside the rows. */
void orders_read_around(OrdersView *orders, int columns);
