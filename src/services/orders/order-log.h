/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order log: what happened to an order, taken from a person, guarded, and recorded. */
#pragma once

#include "domain/counsel/counsel.h"
#include "services/app/app.h"

/* What happened to an order. Zeroed is: a note of now, without words. */
typedef struct {
    EventType type;
    Moment at;    /* .instant 0 and .text NULL: now */
    Moment until; /* the date that the page states; .text NULL: none */
    const char *text;
    const char *tracking;
    const char *dispute;   /* id; needed by the events of disputes, NULL for the others */
    Money amount;          /* MONEY_NONE: none */
    const char *to;        /* where money went: a token of money_places, or NULL */
    const char *cause;     /* why: a token of the event's own causes, or NULL */
    const char *returns;   /* whether the item has to go back: a token of answers, or NULL */
    const char *channel;   /* a token of contact_channels, or NULL */
    const char *answer;    /* what came back: a token of contact_replies, or NULL */
    Moment closes;         /* the close of the window that the page shows; .text NULL: none */
    const GArray *lines;   /* DisputeLine, or NULL: the whole order */
    const char *mail;      /* id of the mail that says so, or NULL */
    const char *paid_with; /* how it was paid, as that shows; it counts where nobody has said */
    gboolean anyway;       /* record it although a guard refuses, as an override */
} LogEntry;

/*
 * Records it. A guard refuses what cannot be (in the future, delivered before it was shipped,
 * about an order that is cancelled, a step that the dispute is not ready for):
 * RECOURSE_ERROR_REFUSED with its reason, and `anyway` overrides: how that is said is for
 * the caller to add. What the person should know
 * afterwards is event_kind(entry->type)->after. ret_has_effect (or NULL) gets FALSE when
 * everything is as it was known before.
 */
gboolean orders_log(App *app, const char *id, const LogEntry *entry, gboolean *ret_has_effect,
                    GError **error);

/*
 * The same of each of these orders (ids, NULL-ended) as one change: of all of them or of none.
 * A step of a dispute that the entry does not name is of each order's own. The refusal names
 * the first order that refuses.
 */
gboolean orders_log_each(App *app, const char *const *ids, const LogEntry *entry,
                         GError **error);

/*
 * Why orders_log_each() would refuse it of this order: ret_refusal gets the reason (owned, no
 * full stop), or NULL when nothing stands against it. FALSE when that cannot be found out.
 */
gboolean orders_may_log(App *app, const char *id, const LogEntry *entry, char **ret_refusal,
                        GError **error);

/*
 * Why what an entry says of its dispute (of what was dealt with directly, where it names none)
 * cannot be: FALSE with the refusal. It is judged as of when it happened: what was recorded
 * late may have been in time. clocks are those of now. Pure.
 */
gboolean log_fits_dispute(const Order *order, const LogEntry *entry, const Policies *policies,
                          const GArray *clocks, Instant now, Refusal *ret_refusal);

/* N_(): why this cannot be recorded as it is, or NULL when it can. Pure. */
const char *log_refusal(const Order *order, const LogEntry *entry, Instant now);
