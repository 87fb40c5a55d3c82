/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/dispute-say.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/clocks/clocks.h"
#include "domain/counsel/counsel.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* What the parts of one dispute are told from. */
typedef struct {
    const Call *call;
    const OrderView *view;
    const Dispute *dispute;
    Instant now;
    const Zone *zone;
} Telling;

static void
say_money(const Telling *telling, const char *label, const Money *amount, const char *words)
{
    g_autofree char *money = words_money(amount);
    g_autofree char *line = NULL;

    if (*money == '\0')
        return;
    line = words == NULL || *words == '\0' ? g_strdup(money)
                                           : g_strdup_printf("%s (%s)", money, words);
    output_fact(telling->call->output, label, line);
}

static void
say_head(const Telling *telling)
{
    const Dispute *dispute = telling->dispute;
    g_autofree char *head = g_strdup_printf("%s · %s · %s", words_reason(dispute),
                                            _(choice_label(&dispute_states, dispute->state)),
                                            _(choice_label(&turns, dispute_turn(dispute))));

    output_gap(telling->call->output);
    output_heading(telling->call->output, head, ROW_USUAL);
    output_fact(telling->call->output, _("Type"),
                _(choice_label(&dispute_types, dispute->type)));
    output_fact(telling->call->output, _("Dispute"), dispute->id);
}

static void
say_payments(const Telling *telling)
{
    const Dispute *dispute = telling->dispute;
    Money missing = dispute_short(dispute);
    const Offer *offer;

    say_money(telling, _("Asked"), &dispute->asked, NULL);
    if (dispute_find_offer(dispute, &offer))
        say_money(telling, _("Offered"), &offer->amount,
                  offer->place == PLACE_ORIGINAL
                      ? NULL
                      : _(choice_label(&money_places, offer->place)));
    say_money(telling, _("Approved"), &dispute->approved, NULL);
    for (guint i = 0; i < dispute->deducted->len; i++) {
        const Payment *kept = &g_array_index(dispute->deducted, Payment, i);

        say_money(telling, _("Kept back"), &kept->amount, kept->words);
    }
    for (guint i = 0; i < dispute->received->len; i++) {
        const Payment *came = &g_array_index(dispute->received, Payment, i);

        say_money(telling, _("Received"), &came->amount, words_place(came->words));
    }
    if (dispute->received->len > 0 && missing.minor > 0)
        say_money(telling, _("Missing"), &missing, NULL);
}

/* The labels of the evidence that is there. Owned. */
static char *
evidence_list(const Advice *advice)
{
    g_autoptr(GString) list = g_string_new(NULL);

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);

        if (item->have)
            g_string_append_printf(list, "%s%s", list->len > 0 ? ", " : "",
                                   _(choice_label(&evidence_kinds, item->kind)));
    }
    return g_string_free(g_steal_pointer(&list), FALSE);
}

static void
say_evidence(const Telling *telling)
{
    g_autoptr(Advice) advice =
        disputes_advise(telling->call->app, telling->view, telling->dispute, NULL);
    g_autofree char *have = evidence_list(advice);
    g_autofree char *missing = words_evidence_missing(advice);

    output_fact(telling->call->output, _("Evidence"), have);
    if (dispute_takes_evidence(telling->dispute))
        output_fact(telling->call->output, _("Still needed"), missing);
}

static void
say_resend(const Telling *telling)
{
    g_autofree char *words = NULL;
    Resend resend;

    if (!resend_matters(telling->dispute))
        return;
    resend =
        resend_expect(telling->view->order, telling->dispute, app_policies(telling->call->app),
                      telling->view->clocks, telling->now);
    words =
        words_resend(&resend, dispute_is_open(telling->dispute), telling->zone, telling->now);
    output_fact(telling->call->output, _("New parcel"), words);
}

/* "If nobody agrees: ruling Thu 12 Mar to Mon 30 Mar". */
static void
say_forecast(const Telling *telling)
{
    g_autoptr(GArray) stations = forecast_compute(
        telling->view->order, telling->dispute, app_policies(telling->call->app), telling->now);

    for (guint i = 0; i < stations->len; i++) {
        const Station *station = &g_array_index(stations, Station, i);
        g_autofree char *days =
            words_days(station->earliest, station->latest, telling->zone, telling->now);
        g_autofree char *line = text_fill(_("{days} ({trust})"), "days", days, "trust",
                                          _(trust_label(station->trust)), NULL);

        if (i == 0)
            output_line(telling->call->output, dispute_may_be_agreed(telling->dispute)
                                                   ? _("If nobody agrees, from here on:")
                                                   : _("From here on:"));
        output_fact(telling->call->output, _(clock_name(station->clock)->label), line);
    }
}

/* What was offered, promised and paid where the order has no dispute. */
static void
say_direct(const Telling *telling)
{
    const Dispute *direct = telling->dispute;
    g_autofree char *head =
        direct->state == DISPUTE_DRAFT
            ? g_strdup(_("Without a dispute"))
            : g_strdup_printf("%s · %s", _("Without a dispute"),
                              _(choice_label(&dispute_states, direct->state)));

    output_gap(telling->call->output);
    output_heading(telling->call->output, head, ROW_USUAL);
    say_payments(telling);
    say_money(telling, _("Promised"), &direct->promised, NULL);
    say_resend(telling);
}

void
disputes_say(const Call *call, const OrderView *view)
{
    Telling direct = { call, view, view->order->direct, app_now(call->app),
                       app_zone(call->app) };

    if (direct.dispute != NULL)
        say_direct(&direct);
    for (guint i = 0; i < view->order->disputes->len; i++) {
        Telling telling = { call, view, view->order->disputes->pdata[i], app_now(call->app),
                            app_zone(call->app) };

        say_head(&telling);
        say_payments(&telling);
        if (!telling.dispute->reason_unknown)
            say_evidence(&telling);
        say_resend(&telling);
        say_forecast(&telling);
        output_fact(call->output, _("Words"), telling.dispute->statement);
    }
}

void
remarks_say(const Call *call, const OrderView *view)
{
    g_autoptr(GArray) remarks =
        remarks_find(view->order, &view->summary.next, app_policies(call->app));

    if (remarks->len > 0)
        output_gap(call->output);
    for (guint i = 0; i < remarks->len; i++) {
        g_autofree char *words = words_remark(&g_array_index(remarks, Remark, i),
                                              app_zone(call->app), app_now(call->app));

        output_line(call->output, words);
    }
}
