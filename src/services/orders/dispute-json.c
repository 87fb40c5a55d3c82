/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/dispute-json-private.h"

#include "domain/clocks/clocks.h"
#include "domain/counsel/counsel.h"

static const char *
rule_id(const Rule *rule)
{
    return rule == NULL ? NULL : rule->id;
}

static void
add_stations(json_t *array, const Dispute *dispute, const GArray *stations)
{
    for (guint i = 0; i < stations->len; i++) {
        const Station *station = &g_array_index(stations, Station, i);
        json_t *object = json_object();

        json_set_text(object, "dispute", dispute->id);
        json_set_text(object, "clock", clock_name(station->clock)->token);
        json_set_instant(object, "earliest", station->earliest);
        json_set_instant(object, "latest", station->latest);
        json_set_text(object, "rule", rule_id(station->rule));
        json_set_text(object, "trust", trust_token(station->trust));
        json_array_append_new(array, object);
    }
}

json_t *
forecast_to_json(const OrderView *view, const Policies *policies, Instant now)
{
    json_t *array = json_array();

    for (guint i = 0; i < view->order->disputes->len; i++) {
        const Dispute *dispute = view->order->disputes->pdata[i];
        g_autoptr(GArray) stations = forecast_compute(view->order, dispute, policies, now);

        add_stations(array, dispute, stations);
    }
    return array;
}

static json_t *
resend_to_json(const Dispute *dispute, const Resend *resend)
{
    static const char *const bases[] = {
        [RESEND_STATED] = "stated",
        [RESEND_LIKE_FIRST] = "like-first",
        [RESEND_BY_RULE] = "rule",
        [RESEND_UNKNOWN] = "unknown",
    };
    json_t *object = json_object();

    json_set_text(object, "dispute", dispute->id);
    json_set_text(object, "basis", bases[resend->basis]);
    json_set_instant(object, "arrives", resend->arrives);
    json_set_instant(object, "closes_at", resend->closes);
    json_object_set_new(object, "in_time", json_boolean(!resend->is_too_late));
    json_set_text(object, "rule", rule_id(resend->rule));
    return object;
}

static void
add_resend(json_t *array, const OrderView *view, const Dispute *dispute,
           const Policies *policies, Instant now)
{
    Resend resend;

    if (!resend_matters(dispute))
        return;
    resend = resend_expect(view->order, dispute, policies, view->clocks, now);
    json_array_append_new(array, resend_to_json(dispute, &resend));
}

json_t *
resends_to_json(const OrderView *view, const Policies *policies, Instant now)
{
    json_t *array = json_array();

    if (view->order->direct != NULL)
        add_resend(array, view, view->order->direct, policies, now);
    for (guint i = 0; i < view->order->disputes->len; i++)
        add_resend(array, view, view->order->disputes->pdata[i], policies, now);
    return array;
}

json_t *
remarks_to_json(const OrderView *view, const Policies *policies)
{
    g_autoptr(GArray) remarks = remarks_find(view->order, &view->summary.next, policies);
    json_t *array = json_array();

    for (guint i = 0; i < remarks->len; i++) {
        const Remark *remark = &g_array_index(remarks, Remark, i);
        json_t *object = json_object();

        json_set_text(object, "rule", remark->rule->id);
        json_set_text(object, "trust", trust_token(remark->rule->trust));
        json_set_text(object, "text", remark->rule->text);
        json_set_instant(object, "earliest", remark->earliest);
        json_set_instant(object, "latest", remark->latest);
        json_array_append_new(array, object);
    }
    return array;
}
