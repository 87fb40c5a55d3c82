/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Disputes: the use cases of one dispute: choosing it, drafting it, recording what happened to
 * it.
 */
#pragma once

#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/wizard/wizard.h"
#include "services/orders/order-log.h"
#include "services/orders/order-look.h"

/*
 * The dispute that a reference means (an id, or the beginning of one), borrowed from the view.
 * With NULL: the order's only one, else the only one that is not over. _NOT_FOUND when there is
 * none, _USAGE when several fit.
 */
const Dispute *disputes_choose(const OrderView *view, const char *reference, GError **error);

/* The draft to go on with, or NULL when the order has none. Borrowed. */
const Dispute *disputes_find_draft(const Order *order);

/* The same, else the first dispute that is open, or that began at the bank without a reason:
 * what is said of it can still be changed. */
const Dispute *disputes_find_current(const Order *order);

/* What the claim looks like as it stands: the view knows its clocks and its counsel already,
 * and the caller perhaps the dispute's forecast (or NULL). Owned by the caller. */
Advice *disputes_advise(App *app, const OrderView *view, const Dispute *dispute,
                        const GArray *forecast);

/* The words of the dispute, else the claim as it would be written in English. Owned by the
 * caller. */
char *disputes_words(App *app, const OrderView *view, const Dispute *dispute);

/* An unsaved copy to answer questions into: of the dispute given, or a new draft asking for the
 * whole total. Owned by the caller. */
Dispute *disputes_copy_draft(App *app, const OrderView *view, const Dispute *draft);

/*
 * Saves it as it is, as one change: a draft, or what is changed in a dispute that is open; and
 * what was answered about the order, where that was not known (wizard_fill()).
 */
gboolean disputes_save_draft(App *app, const Order *answered, const Dispute *draft,
                             GError **error);

/* The same for a draft that was begun then: what happened to it since can follow. */
gboolean disputes_record_draft(App *app, const Order *answered, const Dispute *draft,
                               Instant at, GError **error);

/*
 * The same after every answer: as part of the change named by change (a change id; NULL before
 * the first), or as a new one when something else was written since; it is named there then.
 */
gboolean disputes_keep_draft(App *app, const Order *answered, const Dispute *draft,
                             char **change, GError **error);

/* Why this event of a dispute cannot be recorded; FALSE with the refusal. The entry names the
 * dispute. */
gboolean disputes_may_log(App *app, const OrderView *view, const LogEntry *entry,
                          Refusal *ret_refusal);

/* The questions of the wizard, answered all at once by the members of a document. */
/* Each member is a question's name with its answer, a text or a list of texts. The draft keeps
 * what was answered before an error (_USAGE). */
gboolean answers_take(Wizard *wizard, json_t *given, GError **error);
