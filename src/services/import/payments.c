/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says of a payment that was proposed. */
#include "services/import/import.h"
#include "services/orders/orders.h"

/* The day on which it was paid, and how, where the account tells. */
static gboolean
record_paid(App *app, const Order *order, const ImportProposal *proposal, GError **error)
{
    g_autoptr(Order) edited = order_copy(order);
    SaveVerdict verdict;

    order_set_fact(edited, FACT_PAID, &proposal->at, 0, NULL);
    if (proposal->paid_with != NULL) {
        g_free(edited->paid_with);
        edited->paid_with = g_strdup(proposal->paid_with);
    }
    return orders_edit(app, order, edited, &verdict, NULL, NULL, error);
}

/* What came back counts as the refund of the one dispute, or of the order where there is none.
 */
static gboolean
record_refund(App *app, const Order *order, const ImportProposal *proposal, GError **error)
{
    LogEntry entry = {
        .type = EVENT_REFUNDED,
        .at = proposal->at,
        .amount = proposal->amount,
        .dispute =
            order->disputes->len == 1 ? ((const Dispute *)order->disputes->pdata[0])->id : NULL,
    };

    entry.amount.minor = ABS(entry.amount.minor);
    return orders_log(app, order->id, &entry, NULL, error);
}

gboolean
import_record_payment(App *app, const ImportProposal *proposal,
                      const ImportCandidate *candidate, GError **error)
{
    g_autoptr(OrderView) view = orders_show(app, candidate->id, error);

    if (view == NULL)
        return FALSE;
    return proposal->amount.minor > 0 ? record_paid(app, view->order, proposal, error)
                                      : record_refund(app, view->order, proposal, error);
}
