/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that prove something, with what was said of them since they were added. */
#include "domain/case/evidence.h"
#include "domain/case/fold-private.h"

static int
compare_said(gconstpointer a, gconstpointer b)
{
    return event_compare_said(*(const Event *const *)a, *(const Event *const *)b);
}

static gboolean
find(const Order *order, const json_t *data, guint *ret_place)
{
    for (guint i = 0; i < order->evidence->len; i++) {
        if (evidence_is_meant(order->evidence->pdata[i], data)) {
            *ret_place = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* FALSE: it is about nothing that is there. */
static gboolean
take(Order *order, const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);
    guint place;

    if (!find(order, data, &place))
        return FALSE;
    if (event->type == EVENT_EVIDENCE_REMOVED)
        g_ptr_array_remove_index(order->evidence, place);
    else
        evidence_take_edit(order->evidence->pdata[place], data);
    return TRUE;
}

gboolean
fold_evidence_is(const Event *event)
{
    return event->type == EVENT_EVIDENCE_ADDED || event->type == EVENT_EVIDENCE_EDITED ||
           event->type == EVENT_EVIDENCE_REMOVED;
}

void
fold_evidence(Order *order, GPtrArray *events, GPtrArray *unfit)
{
    g_ptr_array_sort(events, compare_said);
    for (guint i = 0; i < events->len; i++) {
        const Event *event = events->pdata[i];

        if (event->type != EVENT_EVIDENCE_ADDED && !take(order, event))
            g_ptr_array_add(unfit, events->pdata[i]);
    }
}

gboolean
fold_evidence_add(Order *order, const Event *event)
{
    Evidence *evidence = evidence_from_event(event);

    if (evidence != NULL)
        g_ptr_array_add(order->evidence, evidence);
    return evidence != NULL;
}
